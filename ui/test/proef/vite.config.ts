// The window with made-up answers instead of the Rust side: `npm run proef`.
import { readFileSync, realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin } from 'vite';

const conf = JSON.parse(
  readFileSync(new URL('../../../src-tauri/tauri.conf.json', import.meta.url), 'utf8'),
) as { app: { security: { csp: Record<string, string> } } };
/** The policy of the real window, for `vite build` and `vite preview` with this file. */
const policy = Object.entries(conf.app.security.csp)
  .map(([kind, from]) => `${kind} ${from}`)
  .join('; ');

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Where the packages really are: a link leads out of `root`, and what lies outside is refused, the font without a word. */
const packages = realpathSync(fileURLToPath(new URL('../../node_modules', import.meta.url)));
const fake = fileURLToPath(new URL('./platform.ts', import.meta.url));

const platform: Plugin = {
  name: 'proef-platform',
  enforce: 'pre',
  async resolveId(source, importer, options) {
    if (!/platform|\.\/index/.test(source) || importer === fake) return null;
    const found = await this.resolve(source, importer, { ...options, skipSelf: true });
    return found?.id.endsWith('/src/platform/index.ts') ? fake : null;
  },
};

export default defineConfig({
  root,
  plugins: [platform, svelte()],
  clearScreen: false,
  server: {
    port: Number(process.env.PORT ?? 5199),
    strictPort: true,
    hmr: process.env.HMR !== '0',
    fs: { allow: [root, packages] },
  },
  preview: { headers: { 'Content-Security-Policy': policy } },
  cacheDir: `node_modules/.vite-proef-${process.env.PORT ?? 5199}`,
});
