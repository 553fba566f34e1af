// The rule of the rooms: which part of the window may import which.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';

/** Parts of the window that are no area of the field. */
const SHARED = ['api', 'platform', 'shared', 'views'];
/** Every folder of src is a room: a new area comes under the rule by being there. */
export const AREAS = readdirSync('src', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !SHARED.includes(entry.name))
  .map(({ name }) => name);
const ROOMS = [...AREAS, ...SHARED];

/** `views` of `src/views/Vandaag.svelte`; the file itself when it lies directly in src. */
function room(path: string): string {
  const [first = ''] = path.split('/');
  return first.replace(/\.svelte\.ts$|\.ts$|\.svelte$/, '');
}

function may(from: string, to: string): boolean {
  if (from === to || !ROOMS.includes(from)) return true;
  if (from === 'views') return true;
  if (from === 'platform') return to === 'api';
  if (from === 'shared' || from === 'api') return false;
  return ['api', 'platform', 'shared', 'router'].includes(to);
}

/** What a file (path from src) imports that it may not. */
export function trespasses(path: string, source: string): string[] {
  const found: string[] = [];
  const imports = source.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*)['"]([^'"]+)['"]/g);
  for (const [, target = ''] of imports) {
    if (target.startsWith('@tauri-apps/') && room(path) !== 'platform')
      found.push(`${path} imports ${target}`);
    if (!target.startsWith('.')) continue;
    const to = normalize(join(dirname(path), target));
    if (!may(room(path), room(to))) found.push(`${path} imports ${target}`);
  }
  return found;
}

/** Every source file under a folder, as path from it and contents. */
export function sources(root: string): [path: string, source: string][] {
  const walk = (folder: string): string[] =>
    readdirSync(folder).flatMap((name) => {
      const path = join(folder, name);
      if (statSync(path).isDirectory()) return walk(path);
      return /\.(ts|svelte)$/.test(name) && !name.endsWith('.test.ts') ? [path] : [];
    });
  return walk(root).map((path) => [relative(root, path), readFileSync(path, 'utf8')]);
}
