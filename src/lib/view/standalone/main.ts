// The program of the self-contained page: reads the data that stands in the file and draws it. Compiled by itself
// (scripts/bundle-standalone.mjs); nothing on the site's own page imports it but as text.

import inter from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?inline';
import serif from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?inline';
import { mount } from 'svelte';
import '../../../tokens.css';
import './standalone.css';
import type { StandaloneData } from '#lib/export/standalone-data.ts';
import { DATA_ELEMENT, ROOT_ELEMENT } from '#lib/export/standalone-html.ts';
import Standalone from './Standalone.svelte';

const data = JSON.parse(document.getElementById(DATA_ELEMENT)!.textContent) as StandaloneData;
// The typefaces are in the file too; other scripts than the Latin one are set in what the machine has.
const faces = [
  new FontFace('Inter Variable', `url(${inter})`, { weight: '100 900' }),
  new FontFace('Source Serif 4 Variable', `url(${serif})`, { weight: '200 900' }),
];
for (const face of faces) document.fonts.add(face);
// Text is measured as soon as the graph is drawn.
void Promise.allSettled(faces.map((face) => face.load())).then(() =>
  mount(Standalone, { target: document.getElementById(ROOT_ELEMENT)!, props: { data } }),
);
