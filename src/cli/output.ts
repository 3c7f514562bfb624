/** Writing a file so that a failure leaves the last good one as it was. */
import { chmodSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Diagnostic, error } from '../diagnostic.ts';

/**
 * Writes beside the target and renames: a reader sees the old file or the new one, never half of it. Who may read and
 * write an existing file stays as it was.
 */
export function writeAtomically(path: string, bytes: Uint8Array | string): readonly Diagnostic[] {
  const draft = `${path}.${process.pid}.part`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(draft, bytes);
    const mode = statSync(path, { throwIfNoEntry: false })?.mode;
    if (mode !== undefined) chmodSync(draft, mode);
    renameSync(draft, path);
    return [];
  } catch (cause) {
    removeDraft(draft);
    return [unwritable(path, (cause as NodeJS.ErrnoException).code ?? String(cause))];
  }
}

function removeDraft(draft: string): void {
  try {
    rmSync(draft, { force: true });
  } catch {
    // It was never there: what kept it from being written is reported.
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is a file',
  EEXIST: 'a part of its path is a file',
};

function unwritable(path: string, code: string): Diagnostic {
  return error('file-unwritable', `"${path}" cannot be written: ${REASONS[code] ?? code}`, undefined, {
    hints: ['Choose another place with -o.'],
  });
}
