// Every set that is measured, in the order of the reference scorer. A new set is a file here and an entry below.

import type { GoldSet } from '../gold-set.ts';
import { dse } from './dse.ts';
import { enbGold } from './enb-gold.ts';
import { gumNews } from './gum-news.ts';
import { ploverGsr } from './plover-gsr.ts';
import { polnear } from './polnear.ts';
import { re3dDocs } from './re3d-docs.ts';
import { ungaIssueTitles } from './unga-issue-titles.ts';
import { wikigoldNer } from './wikigold-ner.ts';

/** Sets whose rows are in a file of their name, `ID.jsonl`. */
export const goldSets: readonly GoldSet[] = [
  dse,
  enbGold,
  ploverGsr,
  polnear,
  wikigoldNer,
  re3dDocs,
  gumNews,
  ungaIssueTitles,
];
