/** Writes what `--fix` made of the facts, where they are still what was read. */
import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Diagnostic, error } from '../../diagnostic.ts';
import type { FixedFile } from '../../fix/index.ts';
import { isDiagnostic, type Project } from '../../project.ts';
import { writeAtomically } from '../output.ts';

const BYTE_ORDER_MARK = '\uFEFF';

/** Writes all files, or says of each why it was left as it is. */
export function writeFixes(files: readonly FixedFile[], project: Project): readonly Diagnostic[] {
  return files.flatMap(({ path, before, after }) => {
    const bytes = project.readBytes(path);
    if (isDiagnostic(bytes)) return [bytes];
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    const mark = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : '';
    if (text !== mark + before) return [changedMeanwhile(path)];
    // Through a link, to what it leads to.
    return writeAtomically(realpathSync(resolve(project.root, path)), mark + after);
  });
}

function changedMeanwhile(path: string): Diagnostic {
  return error(
    'file-unwritable',
    `"${path}" was changed while it was checked, and is left as it is`,
    undefined,
    {
      hints: ['Run the command again.'],
    },
  );
}
