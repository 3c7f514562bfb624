import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { load } from './facts/index.ts';
import type { Facts } from './facts/types.ts';
import { openPack } from './pack.ts';
import { precompiledModule } from './precompile.ts';
import type { PrecompiledPack } from './precompiled.ts';
import { openProject, type Project } from './project.ts';
import { render } from './template/index.ts';

const project = openProject({ root: fileURLToPath(new URL('..', import.meta.url)) });
const facts = load('data/pahalgam.yaml', project.readText).value as Facts;
const module = `data:text/javascript,${encodeURIComponent(precompiledModule(['policy-brief'], project))}`;
const { PACKS } = (await import(module)) as { PACKS: readonly PrecompiledPack[] };

function html(of: Project, packs: readonly PrecompiledPack[]) {
  const { value: pack } = openPack('policy-brief', of, packs);
  return { isCompiled: pack?.compiled !== undefined, rendered: pack && render(facts, pack) };
}

test('a pack that comes compiled renders as one that does not, places and all', () => {
  const compiled = html(project, PACKS);
  const fresh = html(project, []);
  expect([compiled.isCompiled, fresh.isCompiled]).toEqual([true, false]);
  expect(compiled.rendered?.value?.html).toContain('<h1');
  expect(compiled.rendered).toEqual(fresh.rendered);
});

test.each(['partials/sources.hbs', 'locales/en.yaml', 'schema.json', 'pack.yaml'])(
  'a project with a %s of its own has the pack compiled anew',
  (name) => {
    const other: Project = {
      ...project,
      readTemplate: (path) => {
        const file = project.readTemplate(path);
        return 'text' in file && path.endsWith(name) ? { ...file, text: `${file.text}\n` } : file;
      },
    };
    expect(html(other, PACKS).isCompiled).toBe(false);
  },
);

test('a project that adds a partial has the pack compiled anew', () => {
  const added = 'policy-brief/partials/added.hbs';
  const other: Project = {
    ...project,
    listTemplates: (folder) => [
      ...project.listTemplates(folder),
      ...(added.startsWith(`${folder}/`) ? [added] : []),
    ],
    readTemplate: (path) => (path === added ? { path, text: '' } : project.readTemplate(path)),
  };
  expect(html(other, PACKS).isCompiled).toBe(false);
});
