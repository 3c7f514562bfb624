/** All rules, in the order in which the guide tells of them. */
import type { Rule } from '../types.ts';
import { badExcuse } from './bad-excuse.ts';
import { contestedFlatly } from './contested-flatly.ts';
import { headingSkipped } from './heading-skipped.ts';
import { imageWithoutAlt } from './image-without-alt.ts';
import { judgingVerb } from './judging-verb.ts';
import { loadedTerm } from './loaded-term.ts';
import { lowContrast } from './low-contrast.ts';
import { missingOffice } from './missing-office.ts';
import { noReply } from './no-reply.ts';
import { numberByHand } from './number-by-hand.ts';
import { numberContradicts } from './number-contradicts.ts';
import { overBudget } from './over-budget.ts';
import { pastReview } from './past-review.ts';
import { placeName } from './place-name.ts';
import { quotationMarks } from './quotation-marks.ts';
import { relativeDate } from './relative-date.ts';
import { repeatedId } from './repeated-id.ts';
import { singleSource } from './single-source.ts';
import { tooManyPages } from './too-many-pages.ts';
import { unbalancedRoom } from './unbalanced-room.ts';
import { unknownIds } from './unknown-ids.ts';
import { unsourced } from './unsourced.ts';
import { unusedId } from './unused-id.ts';

export const RULES: readonly Rule[] = [
  // sources and ids
  unsourced,
  singleSource,
  ...unknownIds,
  unusedId,
  repeatedId,
  // claims and governments
  contestedFlatly,
  noReply,
  unbalancedRoom,
  quotationMarks,
  // figures and dates
  numberContradicts,
  numberByHand,
  pastReview,
  relativeDate,
  // words
  judgingVerb,
  loadedTerm,
  missingOffice,
  placeName,
  // how it looks
  overBudget,
  tooManyPages,
  headingSkipped,
  imageWithoutAlt,
  lowContrast,
  // the check itself
  badExcuse,
];
