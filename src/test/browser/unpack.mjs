// Unpacks the browser of @sparticuz/chromium into the folder given, with the libraries and fonts that it brings for
// machines that have none, and prints the address of its binary.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'

const folder = resolve(process.argv[2])
mkdirSync(folder, { recursive: true })
process.env.TMPDIR = folder
// The package unpacks its libraries only where it believes to be in its own cloud.
process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs22.x'
const { default: chromium } = await import('@sparticuz/chromium')
const binary = await chromium.executablePath()
if (!existsSync(binary)) throw new Error(`No browser was unpacked at ${binary}`)
// Its own list of fonts names fixed places in that cloud; without a font no text is drawn at all.
writeFileSync(
  resolve(folder, 'fonts/fonts.conf'),
  `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>${folder}/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`,
)
console.log(binary)
