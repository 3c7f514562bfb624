/** How prose says that somebody else says so. */

/** Stems of verbs, in all their forms: the sentence is somebody's word. */
const VERBS = `say|said|tell|told|state[sd]?|stating|claim|assert|alleg|accus|blam|den(?:y|ie)|reject|disput|contest|contend|maintain
  |insist|argu|report|believ|announc|declar|describ|call(?:s|ed)?|quot|cit(?:e|ing)|warn|suggest|voic|express|acknowledg|admit
  |conced|confirm|question|ask|hold(?:s)?|held|attribut|charg|complain|object|protest|doubt|suspect|fear|regard|consider
  |challeng|rebut|refut|disagree|differ|speak|spoke|think|thought|insinuat|demand|condemn|seek|sought`;

/** Said of a sentence that contains one of them: it does not state the matter as a fact of its own. */
export const ATTRIBUTED = new RegExp(
  `\\b(?:according to|in the (?:words|view|eyes|opinion) of|on the account of|for its part|whether|if|who|${VERBS.replace(/\s+/g, '')})\\p{L}*\\b|\\b(?:un(?:proven|verified|confirmed|corroborated)|supposed|purported|apparent)\\p{L}*\\b|\\?`,
  'iu',
);
