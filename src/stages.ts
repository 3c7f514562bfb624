/** The stages whose output can be looked at, by what they make, in their order. */
export const STAGES = ['facts', 'html', 'document', 'styles', 'pages', 'pdf'] as const;
export type Stage = (typeof STAGES)[number];
