/** Each specimen is laid out as the text beside it says. `npx vitest -u` writes these texts anew. */
import { expect, it } from 'vitest';
import { dumpPages } from '../../src/layout/dump.ts';
import { expectedPath, layOutSpecimen, printSpecimen, SPECIMENS } from './specimens.ts';

it.each(SPECIMENS)('lays out %s', async (name) => {
  const specimen = await layOutSpecimen(name);
  expect(specimen.diagnostics.map(({ message }) => message)).toEqual([]);
  await expect(`${dumpPages(specimen.layout)}\n`).toMatchFileSnapshot(expectedPath(name));
  if (process.env.SPECIMENS !== undefined) {
    const { writeFileSync } = await import('node:fs');
    writeFileSync(`${process.env.SPECIMENS}/${name}.pdf`, await printSpecimen(specimen));
  }
});
