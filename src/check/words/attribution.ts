/** How prose says that somebody else says so. */

/** Stems of verbs, in all their forms. */
const STEMS = `accus acknowledg admit alleg announc argu assert attribut blam challeng claim complain conced condemn confirm
  consider contend contest declar demand describ differ disagree disput doubt express insinuat insist maintain object
  protest rebut refut regard reject report suggest suspect voic warn`;
/** Whole words: their stems would find others. */
const WORDS = `say says said saying tell tells told telling stated stating deny denies denied denying call calls
  called calling quote quotes quoted quoting cite cites cited citing ask asks asked asking hold holds held believe believes
  believed think thinks thought speak speaks spoke fear fears feared seek seeks sought question questions questioned
  whether if who whose`;

const alternatives = (words: string) => words.trim().split(/\s+/).join('|');

/** Said of a sentence that contains one of them: it does not state the matter as a fact of its own. */
export const ATTRIBUTED = new RegExp(
  [
    `\\b(?:${alternatives(STEMS)})\\p{L}*`,
    `\\b(?:${alternatives(WORDS)})\\b`,
    String.raw`\b(?:states?|found|finds|ruled?s?|concluded?s?|established) that\b|\bfor its part\b|\baccording to\b`,
    String.raw`\bin the (?:words|view|eyes|opinion|account) of\b|['’]s? (?:account|view|version|telling|words|opinion)\b`,
    String.raw`\b(?:court|panel|inquiry|tribunal|commission|report|experts|investigators) (?:has |have |had )?(?:found|held|ruled)\b`,
    String.raw`\b(?:evidence|proof|charges?|idea|notion|suspicions?|possibility|rumou?rs?|theory|signs?) that\b`,
    // Stated as possible, not as a fact.
    String.raw`\b(?:may|might|could) (?:not |well )?(?:have|be)\b`,
    String.raw`\b(?:un(?:proven|verified|confirmed|corroborated)|supposed|purported|apparent)\p{L}*`,
    String.raw`\?`,
  ].join('|'),
  'iu',
);
