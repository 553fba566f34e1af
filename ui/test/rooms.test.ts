import { expect, test } from 'vitest';
import { sources, trespasses } from './rooms';

const files = sources('src');

test('no file imports from a room that it may not', () => {
  expect(files.length).toBeGreaterThan(30);
  expect(files.flatMap(([path, source]) => trespasses(path, source))).toEqual([]);
});

test('the rule sees an area that imports another, Tauri outside the platform, and a part that knows an area', () => {
  expect(trespasses('feiten/a.ts', "import { x } from '../toegang/session.svelte';")).toHaveLength(1);
  expect(trespasses('views/A.svelte', "import { invoke } from '@tauri-apps/api/core';")).toHaveLength(1);
  expect(trespasses('shared/A.svelte', "const x = await import('../feiten/nl');")).toHaveLength(1);
  expect(trespasses('planning/a.ts', "import { x } from '../inzet/nl';")).toHaveLength(1);
  expect(trespasses('views/A.svelte', "import X from '../feiten/FeitPaneel.svelte';")).toEqual([]);
});

test('shared parts hold no words of the domain', () => {
  const words = /\b(cli[eë]nt(en)?\b|toewijzing|termijn|dossier|werkplan|iwmo|gemeente|medewerker)/i;
  const found = files.filter(([path, source]) => path.startsWith('shared/') && words.test(source));
  expect(found.map(([path]) => path)).toEqual([]);
});

test('screens hold no colours and no pixel values of their own', () => {
  const style = (source: string) => /<style>([\s\S]*)<\/style>/.exec(source)?.[1] ?? '';
  // One pixel hides what is only read aloud.
  const own = /#[0-9a-f]{3,8}\b|rgba?\(|hsl\(|\b(?!1px)\d+(\.\d+)?px\b/i;
  const found = files.filter(([, source]) => own.test(style(source)));
  expect(found.map(([path]) => path)).toEqual([]);
});
