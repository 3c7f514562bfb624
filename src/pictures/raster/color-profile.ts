/** ICC profiles in pictures: ICC.1:2010 §7.2. */

/** Input, display, output and colour space profiles: ISO 19005-3 §6.2.4.2. */
const CLASSES = new Set(['scnr', 'mntr', 'prtr', 'spac']);

/** Whether a PDF/A may have it for colours of the space `RGB ` or `GRAY`. */
export function isUsableProfile(profile: Uint8Array, space: 'RGB ' | 'GRAY'): boolean {
  if (profile.length < 132) return false;
  const view = new DataView(profile.buffer, profile.byteOffset, profile.byteLength);
  const text = (at: number) => String.fromCharCode(...profile.subarray(at, at + 4));
  return (
    view.getUint32(0) === profile.length &&
    view.getUint8(8) >= 2 &&
    view.getUint8(8) <= 4 &&
    CLASSES.has(text(12)) &&
    text(16) === space &&
    text(36) === 'acsp'
  );
}
