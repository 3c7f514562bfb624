/**
 * Stands in the bundle for what packages import and we never call (`alias` in `bundle.mjs`), and would pay for at each
 * start: of pdfkit its fonts, line breaks, PNG files and encryption; of commander its other programs.
 */
function notBundled(): never {
  throw new Error('This part of a package is not in the bundle');
}

export default class NotBundled {
  constructor() {
    notBundled();
  }
}
/** fontkit. */
/** @noble/ciphers and @noble/hashes. */
export { notBundled as create, notBundled as cbc, notBundled as concatBytes, notBundled as ecb };

/** Of @noble/hashes, and called: pdfkit writes byte strings with it. */
export function bytesToHex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
