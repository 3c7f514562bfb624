#!/usr/bin/env node
/** The entry. */
import { loadProgram } from './load-program.ts';

process.exitCode = await loadProgram().run(process.argv);
