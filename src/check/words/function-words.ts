/** Words that carry no meaning of their own: two texts that share them share nothing. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `a an the this that these those some any each every all both no not nor neither either
  i you he she it we they him her them us me his hers its their theirs our ours my your who whom whose which what
  and or but so yet if then than as of in on at by to for from with without within into onto upon over under up down out
  off about above below between among through during before after since until while when where why how because against
  across along around near per via
  be is am are was were been being have has had having do does did done will would shall should can could may might must
  there here also only even still just very more most less least much many few such own same other another again
  one two`.split(/\s+/),
);
