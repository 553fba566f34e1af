// The window with made-up answers instead of the Rust side: `npm run proef`.
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
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
  server: { port: Number(process.env.PORT ?? 5199), strictPort: true, hmr: process.env.HMR !== '0' },
  cacheDir: `node_modules/.vite-proef-${process.env.PORT ?? 5199}`,
});
