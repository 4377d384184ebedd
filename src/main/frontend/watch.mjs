// Builds once, and again whenever a style, a script, an image or the brand has changed: for the profile "development".
import { spawnSync } from 'node:child_process'
import { watch } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
let waiting

build()
for (const folder of ['styles', 'scripts', 'images']) watch(join(here, folder), { recursive: true }, soon)
watch(join(here, '../resources/brand.properties'), soon)

// Editors write a file in several steps.
function soon() {
  clearTimeout(waiting)
  waiting = setTimeout(build, 200)
}

function build() {
  const began = Date.now()
  const { status } = spawnSync(process.execPath, [join(here, 'build.mjs')], { stdio: 'inherit' })
  const time = new Date().toTimeString().slice(0, 8)
  console.log(status === 0 ? `${time} built in ${Date.now() - began} ms` : `${time} not built: the lines above say why`)
}
