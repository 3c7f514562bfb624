import manifest from '../package.json' with { type: 'json' };

/** Of the package, as `demarche --version` prints it and PDFs name it. */
export const VERSION: string = manifest.version;
