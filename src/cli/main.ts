#!/usr/bin/env node
/** The entry: keeps compiled code between runs where Node can, then loads the commands. */
import * as nodeModule from 'node:module';

// From Node 22.1; typed as optional because Node 20 is supported.
const { enableCompileCache } = nodeModule as { enableCompileCache?: () => void };
enableCompileCache?.();

const { run } = await import('./program.ts');
process.exitCode = await run(process.argv);
