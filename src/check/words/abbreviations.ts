/** Words whose full stop does not end a sentence. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  'mr mrs ms dr prof gen col lt capt adm sen rep gov hon st mt no nos art arts para paras p pp sec ch vol fig ed eds cf vs approx ca e.g i.e'.split(
    ' ',
  ),
);
