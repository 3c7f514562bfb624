/** Options that several commands share. */
import { InvalidArgumentError, Option } from 'commander';
import { FORMATS } from './reporters/index.ts';

export function onOption(): Option {
  return new Option(
    '--on <date>',
    'the day to check for, as 2031-05-01 (default: that of demarche.yaml, or today)',
  ).argParser((value) => {
    if (isDay(value)) return value;
    throw new InvalidArgumentError('It takes a day such as 2031-05-01.');
  });
}

export function ruleOption(): Option {
  return new Option('--rule <name>', 'check by this rule only; may be given several times').argParser(
    (value, before: readonly string[] | undefined) => [...(before ?? []), value],
  );
}

export function templatesOption(): Option {
  return new Option('--templates <folder>', 'the folder of your own templates (default: templates)');
}

export function paperOption(): Option {
  return new Option('--paper <size>', 'the size of the page').choices(['a4', 'letter']);
}

export function formatOption(): Option {
  return new Option('--format <format>', 'how findings are printed').choices(FORMATS).default('pretty');
}

export function maxWarningsOption(): Option {
  return new Option('--max-warnings <n>', 'fail when there are more warnings than this').argParser(
    (value) => {
      if (!/^\d+$/.test(value)) throw new InvalidArgumentError('It takes a whole number.');
      return Number(value);
    },
  );
}

function isDay(text: string): boolean {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
