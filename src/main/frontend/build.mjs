// Builds everything under /assets into target/classes/static/assets: style, scripts, images. Copies the fonts of printed
// letters into target/classes/fonts.
// Addresses get their content hash from Spring's resource chain, so that names stay plain here.
import { build } from 'esbuild'
import { compileString } from 'sass'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, extname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const out = resolve(here, '../../../target/classes/static/assets')
const brand = properties(resolve(here, '../resources/brand.properties'))

rmSync(out, { recursive: true, force: true })
mkdirSync(join(out, 'images'), { recursive: true })

style('alongside')
style('diagram')
await build({
  entryPoints: ['alongside', 'diagram', 'supported'].map((name) => join(here, 'scripts', `${name}.js`)),
  outdir: out,
  bundle: true,
  minify: true,
  format: 'esm',
  target: ['es2020'],
  legalComments: 'external',
  logLevel: 'warning',
})
cpSync(join(here, 'images'), join(out, 'images'), { recursive: true })
cpSync(join(here, 'images', brand.logo), join(out, 'images', `brand${extname(brand.logo)}`))
compress(out)

const fonts = resolve(here, '../../../target/classes/fonts')
mkdirSync(fonts, { recursive: true })
for (const [folder, name] of [
  ['noto-sans', 'NotoSans'],
  ['noto-sans-arabic', 'NotoSansArabic'],
  ['noto-sans-sc', 'NotoSansSC'],
  ['noto-emoji', 'NotoEmoji'],
]) {
  const file = `${name}_400Regular.ttf`
  cpSync(join(here, 'node_modules/@expo-google-fonts', folder, '400Regular', file), join(fonts, file))
}

function style(name) {
  const source = readFileSync(join(here, 'styles', `${name}.scss`), 'utf8')
  const { css } = compileString(colours() + source, {
    style: 'compressed',
    loadPaths: [join(here, 'node_modules'), join(here, 'styles')],
    quietDeps: true,
  })
  // No crown and no crest: govuk-frontend's footer would ask for one that is not here.
  writeFileSync(join(out, `${name}.css`), css.replace(/url\("[^"]*govuk-crest[^"]*"\)/g, 'none'))
}

// Sass allows variables before @use, so the brand's colours can configure govuk-frontend.
function colours() {
  return Object.entries(brand)
    .filter(([key]) => key.startsWith('colour.'))
    .map(([key, value]) => `$${key.slice('colour.'.length)}: ${value};\n`)
    .join('')
}

function properties(file) {
  return Object.fromEntries(
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line.trim() && !line.startsWith('#'))
      .map((line) => [line.slice(0, line.indexOf('=')).trim(), line.slice(line.indexOf('=') + 1).trim()]),
  )
}

// Compressed once here and not on every request: the resource chain serves the .br and .gz files.
function compress(folder) {
  for (const name of readdirSync(folder)) {
    const file = join(folder, name)
    if (statSync(file).isDirectory()) compress(file)
    else if (/\.(css|js|svg)$/.test(name)) {
      const content = readFileSync(file)
      writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }))
      writeFileSync(
        `${file}.br`,
        brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
      )
    }
  }
}
