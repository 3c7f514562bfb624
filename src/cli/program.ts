/** The command line: what commands and options there are. Each command is loaded when it is called. */
import { Argument, Command, CommanderError } from 'commander';
import { STAGES } from '../stages.ts';
import { VERSION } from '../version.ts';
import type { BuildOptions } from './commands/build.ts';
import type { CheckCommandOptions } from './commands/check.ts';
import type { InspectedStage, InspectOptions } from './commands/inspect.ts';
import type { SchemaOptions } from './commands/schema.ts';
import type { SourcesOptions } from './commands/sources.ts';
import type { StaleOptions } from './commands/stale.ts';
import type { TraceOptions } from './commands/trace.ts';
import { EXIT_CLEAN, EXIT_USAGE } from './exit.ts';
import {
  formatOption,
  maxWarningsOption,
  onOption,
  paperOption,
  ruleOption,
  templatesOption,
} from './options.ts';
import { processTerminal, type Terminal } from './terminal.ts';

/** Runs the command that `argv` names (as `process.argv`) and gives the exit code. Never throws. */
export async function run(argv: readonly string[], terminal: Terminal = processTerminal()): Promise<number> {
  let code = EXIT_CLEAN;
  const program = createProgram(terminal, (result) => {
    code = result;
  });
  try {
    await program.parseAsync([...argv]);
    return code;
  } catch (cause) {
    if (cause instanceof CommanderError) return cause.exitCode === 0 ? EXIT_CLEAN : EXIT_USAGE;
    const text = cause instanceof Error ? cause.message : String(cause);
    terminal.progress('');
    terminal.err(
      `error[internal] ${text}\n  hint This is a fault of Demarche, not of your files. Nothing was written.\n`,
    );
    if (process.env.DEMARCHE_DEBUG && cause instanceof Error) terminal.err(`${cause.stack}\n`);
    return EXIT_USAGE;
  }
}

/** Where a command writes, and where its exit code goes. */
interface Calls {
  readonly terminal: Terminal;
  readonly done: (code: number) => void;
}

const BRIEF = 'the YAML file of facts, or - for standard input';
const ONLY_BRIEF = `${BRIEF} (default: the only brief in data)`;

function createProgram(terminal: Terminal, done: Calls['done']): Command {
  const program = new Command('demarche')
    .description('Builds policy briefs: a YAML file of facts goes through templates and comes out as a PDF.')
    .version(VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .configureOutput({ writeOut: (text) => terminal.out(text), writeErr: (text) => terminal.err(text) })
    .showSuggestionAfterError()
    .exitOverride();
  for (const add of COMMANDS) add(program, { terminal, done });
  return program;
}

function addBuild(program: Command, { terminal, done }: Calls): void {
  program
    .command('build')
    .description('build a brief as a PDF')
    .argument('[brief]', ONLY_BRIEF)
    .option('-o, --output <file>', 'the PDF to write, or - for standard output (default: output/<brief>.pdf)')
    .addOption(templatesOption())
    .addOption(paperOption())
    .addOption(formatOption())
    .addOption(maxWarningsOption())
    .action(async (brief: string | undefined, options: BuildOptions) => {
      const { buildCommand } = await import('./commands/build.ts');
      done(await buildCommand(brief, options, terminal));
    });
}

function addCheck(program: Command, { terminal, done }: Calls): void {
  program
    .command('check')
    .description('check briefs by the rules, without writing a PDF; findings go to standard output')
    .argument('[briefs...]', 'the YAML files of facts, or - for standard input (default: all briefs in data)')
    .addOption(onOption())
    .addOption(ruleOption())
    .option('--facts', 'check the facts alone, without setting pages: quicker')
    .option('--fix', 'mend what can be mended in one way only, in the files')
    .addOption(templatesOption())
    .addOption(paperOption())
    .addOption(formatOption())
    .addOption(maxWarningsOption())
    .action(async (briefs: readonly string[], options: CheckCommandOptions) => {
      const { checkCommand } = await import('./commands/check.ts');
      done(await checkCommand(briefs, options, terminal));
    });
}

function addInspect(program: Command, { terminal, done }: Calls): void {
  program
    .command('inspect')
    .description('print what passes between two stages of a build')
    .addArgument(new Argument('<stage>', 'what to print').choices(STAGES.filter((stage) => stage !== 'pdf')))
    .argument('<brief>', BRIEF)
    .option('--json', 'as JSON, whole')
    .addOption(templatesOption())
    .addOption(paperOption())
    .addOption(formatOption())
    .action(async (stage: InspectedStage, brief: string, options: InspectOptions) => {
      const { inspectCommand } = await import('./commands/inspect.ts');
      done(await inspectCommand(stage, brief, options, terminal));
    });
}

function addTrace(program: Command, { terminal, done }: Calls): void {
  program
    .command('trace')
    .description('print where a source, fact, claim or government stands: in the facts, and on which pages')
    .argument('<id>', 'its id in the facts')
    .argument('[brief]', ONLY_BRIEF)
    .option('--json', 'as JSON')
    .addOption(templatesOption())
    .addOption(paperOption())
    .action(async (id: string, brief: string | undefined, options: TraceOptions) => {
      const { traceCommand } = await import('./commands/trace.ts');
      done(await traceCommand(id, brief, options, terminal));
    });
}

function addSources(program: Command, { terminal, done }: Calls): void {
  program
    .command('sources')
    .description('list the sources of a brief with type, date and how often it cites them')
    .argument('[brief]', ONLY_BRIEF)
    .option('--json', 'as JSON')
    .addOption(templatesOption())
    .action(async (brief: string | undefined, options: SourcesOptions) => {
      const { sourcesCommand } = await import('./commands/sources.ts');
      done(await sourcesCommand(brief, options, terminal));
    });
}

function addStale(program: Command, { terminal, done }: Calls): void {
  program
    .command('stale')
    .description('list the facts that are past their review date')
    .argument('[brief]', ONLY_BRIEF)
    .addOption(onOption())
    .option('--json', 'as JSON')
    .action(async (brief: string | undefined, options: StaleOptions) => {
      const { staleCommand } = await import('./commands/stale.ts');
      done(staleCommand(brief, options, terminal));
    });
}

function addSchema(program: Command, { terminal, done }: Calls): void {
  program
    .command('schema')
    .description('print the JSON Schema of the facts, for editors and for checking')
    .argument('[pack]', 'the template pack', 'policy-brief')
    .option('--config', 'that of demarche.yaml instead')
    .option('--out <file>', 'write it to this file')
    .addOption(templatesOption())
    .action(async (pack: string, options: SchemaOptions) => {
      const { schemaCommand } = await import('./commands/schema.ts');
      done(schemaCommand(pack, options, terminal));
    });
}

/** In the order of the help. */
const COMMANDS = [addBuild, addCheck, addTrace, addSources, addStale, addInspect, addSchema];
