import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

// Two independent builds: `--mode respond` (small, Preact, under /respond/) and `--mode admin` (React, under /).
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

const preact = [
  { find: /^react$/, replacement: 'preact/compat' },
  { find: /^react-dom$/, replacement: 'preact/compat' },
  { find: /^react-dom\/client$/, replacement: 'preact/compat/client' },
  { find: /^react\/jsx-(dev-)?runtime$/, replacement: 'preact/jsx-runtime' },
]

/** In development the respondent's addresses (/r/<link>, /reply/<link>, /withdraw, /opt-out/<link>) open the same page as in production. */
const respondentAddresses: Plugin = {
  name: 'respondent-addresses',
  configureServer(server) {
    server.middlewares.use((request, _response, next) => {
      if (/^\/(r\/|reply\/|withdraw|opt-out\/)/.test(request.url ?? '')) request.url = '/respond/'
      next()
    })
  },
}

export default defineConfig(({ mode }) => {
  const isRespond = mode === 'respond'
  const name = isRespond ? 'respond' : 'admin'
  return {
    root: here(`./${name}`),
    base: isRespond ? '/respond/' : '/',
    cacheDir: here(`../node_modules/.vite/${name}`),
    define: isRespond ? { 'process.env.NODE_ENV': '"production"' } : {},
    plugins: isRespond ? [respondentAddresses] : [react()],
    oxc: { jsx: { runtime: 'automatic' } },
    resolve: { alias: isRespond ? preact : [] },
    build: {
      outDir: here(`../dist/client/${name}`),
      emptyOutDir: true,
      target: 'es2022',
      manifest: true,
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 1600,
      rolldownOptions: { checks: { pluginTimings: false } },
    },
    server: { proxy: { '/api': process.env.GROUNDWORK_API ?? 'http://127.0.0.1:4170' } },
  }
})
