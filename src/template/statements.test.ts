/** Facts and claims as a brief states them: in prose and by helpers, with their notes, dates and attribution. */
import { describe, expect, test } from 'vitest';
import { render } from './index.ts';
import { factsOf, packOf, sayAll } from './testing/fixture.ts';

const FACTS = `sources:
  gazette: { title: The Gazette, publisher: Example Press, date: 2031-04-23 }
  minutes: { title: Minutes, publisher: unknown, date: undated }
governments: { exampleland: { name: Exampleland }, sampleria: { name: Sampleria } }
facts:
  length: { value: 12500, unit: m, as_of: 2030, sources: [gazette] }
  depth: { value: 9, unit: m, as_of: undated, sources: [{ id: minutes, locator: p. 4 }] }
  width: { value: 400, unit: m, as_of: 2029, sources: [gazette] }
  ships: { value: 3, sources: [gazette] }
  dues: { value: 1002.10, unit: $, sources: [gazette] }
claims:
  flood: { text: it floods, asserted_by: [sampleria], denied_by: [exampleland], status: contested, sources: [minutes] }
  drought: { text: it is dry, asserted_by: [sampleria], asserted_through: Jane Doe, status: uncorroborated, sources: [minutes] }
  frost: { text: it freezes, asserted_by: [sampleria, exampleland], status: withdrawn, sources: [minutes] }
  mist: { text: "{fact:ships} ships are lost", asserted_by: [sampleria], status: uncorroborated, sources: [minutes] }
  rain: { text: it rains, asserted_by: [sampleria], status: corroborated, sources: [gazette, minutes] }
`;

/** HTML without links and tags of notes: each note stands between brackets behind its call. */
function text(entry: string, prose = ''): string {
  const facts = `${FACTS}background: ${JSON.stringify(prose)}\n`;
  const { value, diagnostics } = render(factsOf(facts), packOf({ entry }));
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  return errors.length > 0
    ? sayAll(errors)
    : (value?.html ?? '')
        .replaceAll('\u00A0', ' ')
        .replace(/<\/?(a|cite)[^>]*>/g, '')
        .replace(/<span class="note[^>]*>(.*?)<\/span>/g, '[$1]');
}

const prose = (markdown: string) => text('{{md background inline=true}}', markdown);

describe('in prose', () => {
  test('a fact brings the note of its sources, with the date that it is true for, once in a text', () => {
    expect(prose('It is {fact:length} long, and again {fact:length}.')).toBe(
      'It is 12,500 m long,[12,500 m as of 2030: Example Press, The Gazette, 23 April 2031.] and again 12,500 m.',
    );
  });

  test('a number has the decimals that the facts give it, and the sign of a currency before it', () => {
    expect(prose('It costs {fact:dues}')).toMatch(/^It costs \$1,002\.10\[/);
  });

  test('its note stands at the end of the clause, where its call is not read as a power', () => {
    const note = '[9 m (undated): publisher unknown, Minutes, undated, p. 4.]';
    expect(prose('It is {fact:depth} deep')).toBe(`It is 9 m deep${note}`);
    expect(prose('It (now {fact:depth}) is deep; so be it.')).toBe(`It (now 9 m)${note} is deep; so be it.`);
    expect(prose('It is *{fact:depth}* “deep”. So be it.')).toBe(
      `It is <em>9 m</em> “deep”.${note} So be it.`,
    );
    expect(prose('It was 17:00 at {fact:depth} and 3.5 more')).toBe(
      `It was 17:00 at 9 m and 3.5 more${note}`,
    );
  });

  test('facts and citations of one clause share a note; what rests on the same is said together', () => {
    expect(prose('{fact:ships} ships at {fact:depth}, of {fact:length}. [@minutes]')).toBe(
      '3 ships at 9 m,[Example Press, The Gazette, 23 April 2031; 9 m (undated): publisher unknown, Minutes, undated, p. 4.]' +
        ' of 12,500 m.[12,500 m as of 2030: Example Press, The Gazette; Minutes.]',
    );
    expect(prose('{fact:length} and {fact:width} wide.')).toBe(
      '12,500 m and 400 m wide.[12,500 m as of 2030, 400 m as of 2029: Example Press, The Gazette, 23 April 2031.]',
    );
  });

  test('a citation of all sources of a fact or claim stands for them', () => {
    expect(prose('It is {fact:length} long. [@gazette, p. 3]')).toBe(
      'It is 12,500 m long.[12,500 m as of 2030: Example Press, The Gazette, 23 April 2031, p. 3.]',
    );
    expect(prose('{claim:drought}\n[@minutes, p. 9]')).toBe(
      'Sampleria, through Jane Doe, says that it is dry.[publisher unknown, Minutes, undated, p. 9.]',
    );
  });

  test('a claim is a sentence of its own where what is around it says so', () => {
    const said = (markdown: string) => prose(markdown).replace(/\[.*?\]/g, '*');
    expect(said('{claim:rain} The sea rose.')).toBe('It rains.* The sea rose.');
    expect(said('The sea rose. {claim:rain}')).toBe('The sea rose. It rains.*');
    expect(said('The sea rose; {claim:rain} [@gazette] Later it fell.')).toBe(
      'The sea rose; it rains.* Later it fell.',
    );
    expect(said('The sea rose because {claim:rain}, and fell.')).toBe(
      'The sea rose because it rains,* and fell.',
    );
    expect(said('The sea rose because {claim:rain}.')).toBe('The sea rose because it rains.*');
    expect(said('{claim:flood} {claim:rain}')).toBe(
      'Sampleria says that it floods; Exampleland denies this.* It rains.*',
    );
  });

  test('so do the sources that the template gives', () => {
    expect(text('{{md background inline=true cite="gazette"}}', 'It is {fact:length} long.')).toBe(
      'It is 12,500 m long.[12,500 m as of 2030: Example Press, The Gazette, 23 April 2031.]',
    );
  });

  test('a note right behind another is marked, so that their calls are not read as one number', () => {
    const html = (markdown: string) => {
      const facts = `${FACTS}background: ${JSON.stringify(markdown)}\n`;
      const entry = '{{md background inline=true}}{{cite "minutes"}}';
      const { value } = render(factsOf(facts), packOf({ entry }));
      return value?.html.match(/class="note[^"]*"/g);
    };
    expect(html('One. [@gazette]')).toEqual(['class="note"', 'class="note next"']);
    expect(html('{fact:ships} {claim:flood}')).toEqual(['class="note"', 'class="note next"']);
    expect(html('[@gazette] one')).toEqual(['class="note"', 'class="note"']);
  });

  test('a plain text has no notes, and does not count them', () => {
    expect(text('{{plain background}}', '{claim:mist}')).toBe('Sampleria says that 3 ships are lost');
    expect(text('<i title="{{plain background}}">{{md background inline=true}}</i>', '{claim:mist}')).toBe(
      '<i title="Sampleria says that 3 ships are lost">Sampleria says that 3 ships are lost[Example Press, The Gazette, 23 April 2031.].[publisher unknown, Minutes, undated.]</i>',
    );
    expect(text('{{plain background}}', 'It is {fact:length} [@gazette] long.')).toBe('It is 12,500 m long.');
  });
});

describe('a claim', () => {
  test.each([
    ['flood', 'Sampleria says that it floods; Exampleland denies this'],
    ['drought', 'Sampleria, through Jane Doe, says that it is dry'],
    ['frost', 'Sampleria and Exampleland said that it freezes, and have withdrawn this'],
    ['rain', 'it rains'],
  ])('%s: %s', (id, said) => {
    expect(text(`{{claim "${id}"}}`)).toBe(said);
  });

  test('has a note where the template asks for one', () => {
    expect(text('{{claim "rain" cite=true}}')).toBe(
      'it rains[Example Press, The Gazette, 23 April 2031; publisher unknown, Minutes, undated.]',
    );
  });
});

describe('a fact', () => {
  test('has its date in the text where the template asks for it', () => {
    expect(text('{{fact "length"}}; {{fact "length" as_of=true}}')).toBe('12,500 m; 12,500 m (as of 2030)');
    expect(text('{{fact "depth" as_of=true}}, {{fact "ships" as_of=true}}')).toBe('9 m (undated), 3');
  });

  test('says its date once: in the text or in the note', () => {
    expect(text('{{fact "length" cite=true}}')).toBe(
      '12,500 m[12,500 m as of 2030: Example Press, The Gazette, 23 April 2031.]',
    );
    expect(text('{{fact "length" as_of=true cite=true}}')).toBe(
      '12,500 m (as of 2030)[Example Press, The Gazette, 23 April 2031.]',
    );
  });
});
