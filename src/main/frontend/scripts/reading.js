// How easy words for residents are to read, while somebody writes them: the grade, long sentences and hard words. The server finds
// the same (readability.Readability, HardWordFinder) and writes it whenever the page is drawn; a test compares the two.
const FEWEST_WORDS = 10
const LONG = 20
const AIM = 5
const HARDEST = 15
const QUOTED_WORDS = 5
const MOST_LISTED = 10
const ENGLISH_SHARE = 8
const FREQUENT = new Set(
  ('the of and to in is it that for was on are with as be at this have from or had by not but what all were we when your can ' +
    'there you they our their will would how if who do has about us so which people should he she his them been than me my').split(' '),
)
const SENTENCE_END = /(?<![Ee]\.g|[Ii]\.e|Mr|Mrs|Ms|Dr|St)[.!?]+(?![^ \t\r\n\u00A0"'’”)\]])|\n+/
const WORD = /[\p{L}\p{M}\p{N}'’-]*[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu
const QUIET_MILLISECONDS = 700
const SILENT = /(?:[^aeiouyl]e|[aeiouy]le|[^aeioutdy]ed|[^aeiouyscxzghl]es|[aeiouy]les)$|[^aeiouyl]e(?:ly|ful|less|ment)$|^some.|^every(?!one)|^there.|^where./g
const HIATUS = /[aeiouy]ing$|ideas?$|areas?$|creat|video|(?:qu|soc|d|var|anx)iet|[^tcsgx]i(?:a|o(?!n))|(?:per|aud|exper|cl|sc)ien|[^gq]ua/g

/** @param within the page, or what was added to it */
export function readingAdvice(within = document) {
  const panels = [...within.querySelectorAll('[data-reading-of]')]
  if (within !== document && within.dataset.readingOf) panels.push(within)
  if (!panels.length) return
  const words = hardWords(panels[0].dataset.words)
  panels.forEach((panel) => follow(panel, words))
}

// Without the list there is still the grade.
async function hardWords(address) {
  try {
    const answer = await fetch(address)
    return answer.ok ? finder(await answer.json()) : finder([])
  } catch {
    return finder([])
  }
}

function follow(panel, words) {
  const box = document.getElementById(panel.dataset.readingOf)
  if (!box) return
  let timer
  const advise = async () => {
    clearTimeout(timer)
    show(panel, box, advice(box.value, await words), advise)
  }
  box.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(advise, QUIET_MILLISECONDS)
  })
  if (box.value) advise()
}

function show(panel, box, found, again) {
  const texts = panel.dataset
  const summary = [
    !found.english
      ? texts.other
      : !found.known
        ? texts.none
        : found.grade > AIM
          ? fill(texts.hard, found.grade, AIM)
          : fill(texts.easy, found.grade),
    counted(found.long.length, fill(texts.longOne, LONG), fill(texts.longMany, found.long.length, LONG)),
    counted(found.hard.length, texts.wordsOne, fill(texts.wordsMany, found.hard.length)),
  ]
    .filter(Boolean)
    .join(' ')
  const said = panel.querySelector('[aria-live]')
  // Said again only when it is something else.
  if (said.textContent.replace(/\s+/g, ' ').trim() !== summary) said.textContent = summary
  const list = panel.querySelector('ul')
  list.replaceChildren(
    ...found.long.slice(0, MOST_LISTED).map(({ start, words }) => item(fill(texts.sentence, start, words))),
    ...found.hard.slice(0, MOST_LISTED).map((hard) => wordItem(texts, box, hard, again)),
  )
  list.hidden = !list.children.length
}

function counted(number, one, many) {
  return number === 0 ? '' : number === 1 ? one : many
}

function item(text) {
  const li = document.createElement('li')
  li.textContent = text
  return li
}

function wordItem(texts, box, { word, kind, advice, times, at }, again) {
  const said = fill(kind === 'REPLACE' ? texts.replace : texts.explain, word, advice)
  const li = item(times > 1 ? `${said} ${fill(texts.times, times)}` : said)
  if (kind === 'REPLACE' && !box.readOnly) {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'alongside-button-link'
    button.textContent = fill(texts.button, advice)
    const of = document.createElement('span')
    of.className = 'govuk-visually-hidden'
    of.textContent = fill(texts.buttonWord, word)
    button.append(of)
    button.addEventListener('click', () => {
      replace(box, at, advice)
      again()
    })
    li.append(' ', button)
  }
  return li
}

// As if it had been typed, so that Ctrl+Z takes it back and drafts hear of it.
function replace(box, pattern, advice) {
  const found = pattern.exec(box.value)
  if (!found) return
  const first = found[0].charAt(0)
  const large = first !== first.toLowerCase()
  const plainer = large ? advice.charAt(0).toUpperCase() + advice.slice(1) : advice
  box.focus()
  box.setSelectionRange(found.index, found.index + found[0].length)
  if (!document.execCommand('insertText', false, plainer)) {
    box.setRangeText(plainer, found.index, found.index + found[0].length, 'end')
    box.dispatchEvent(new Event('input', { bubbles: true }))
  }
  box.setSelectionRange(found.index, found.index + plainer.length)
}

function fill(text, ...values) {
  return text.replace(/\{(\d)\}/g, (whole, at) => values[at] ?? whole)
}

function advice(text, find) {
  const figures = reading(text)
  return { ...figures, hard: figures.english ? find(text) : [] }
}

function reading(text) {
  let words = 0
  let sentences = 0
  let syllables = 0
  let frequent = 0
  const long = []
  for (const sentence of text.split(SENTENCE_END)) {
    const found = sentence.match(WORD) ?? []
    if (!found.length) continue
    sentences++
    words += found.length
    syllables += found.reduce((sum, word) => sum + spoken(word), 0)
    frequent += found.filter((word) => FREQUENT.has(word.toLowerCase())).length
    if (found.length > LONG) long.push({ start: found.slice(0, QUOTED_WORDS).join(' '), words: found.length })
  }
  if (words < FEWEST_WORDS) return { known: false, english: true, grade: 0, long: [] }
  if (frequent * ENGLISH_SHARE < words) return { known: false, english: false, grade: 0, long: [] }
  const grade = (0.39 * words) / sentences + (11.8 * syllables) / words - 15.59
  return { known: true, english: true, grade: Math.max(0, Math.min(HARDEST, Math.round(grade))), long }
}

function spoken(word) {
  const lower = word.toLowerCase()
  let groups = lower.match(/[aeiouy]+/g)?.length ?? 0
  if (groups > 1) groups -= lower.match(SILENT)?.length ?? 0
  return Math.max(1, groups + (lower.match(HIATUS)?.length ?? 0))
}

// Longer ones first; each once, in the order in which they first stand in the text.
function finder(list) {
  if (!list.length) return () => []
  const known = new Map(list.map((hard) => [hard.word, hard]))
  const longestFirst = [...known.keys()].sort((one, other) => other.length - one.length)
  const all = pattern(longestFirst, 'giu')
  return (text) => {
    const found = new Map()
    for (const [match] of text.matchAll(all)) {
      const hard = known.get(key(match))
      if (!hard) continue
      const before = found.get(hard.word)
      if (before) before.times++
      else found.set(hard.word, { ...hard, times: 1, at: pattern([hard.word], 'iu') })
    }
    return [...found.values()]
  }
}

function pattern(words, flags) {
  const written = words.map((word) =>
    word
      .replace(/[/]/g, '\\/')
      .replace(/ /g, '[ \\t\\r\\n\\u00A0]+')
      .replace(/-/g, '[\\-\\u2010\\u2011]')
      .replace(/'/g, "['\\u2019]"),
  )
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${written.join('|')})(?![\\p{L}\\p{M}\\p{N}])`, flags)
}

function key(match) {
  return match
    .normalize('NFC')
    .replace(/[\s\u00A0]+/g, ' ')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/\u2019/g, "'")
    .toLowerCase()
}
