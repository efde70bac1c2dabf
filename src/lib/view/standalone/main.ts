// The program of the self-contained page: reads the data that stands in the file and draws it. Compiled by itself
// (scripts/bundle-standalone.mjs); nothing on the site's own page imports it but as text.

import { mount } from 'svelte';
import '../../../tokens.css';
import './standalone.css';
import type { StandaloneData } from '#lib/export/standalone-data.ts';
import { DATA_ELEMENT, ROOT_ELEMENT } from '#lib/export/standalone-html.ts';
import Standalone from './Standalone.svelte';

const data = JSON.parse(document.getElementById(DATA_ELEMENT)!.textContent) as StandaloneData;
mount(Standalone, { target: document.getElementById(ROOT_ELEMENT)!, props: { data } });
