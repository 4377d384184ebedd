// The reading age of a text while somebody writes it. The server works it out in the same way (form.ReadingAge) and writes it
// without this script whenever the page is drawn; a test holds the two against each other.
const FEWEST_WORDS = 10
const YOUNGEST = 5
const OLDEST = 20
const AIM = 9
const QUIET_MILLISECONDS = 700

export function readingAges() {
  document.querySelectorAll('[data-reading-of]').forEach(follow)
}

function follow(figure) {
  const text = document.getElementById(figure.dataset.readingOf)
  if (!text) return
  let timer
  text.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(() => say(figure, text.value), QUIET_MILLISECONDS)
  })
}

function say(figure, text) {
  const { words, age, longest } = reading(text)
  if (words < FEWEST_WORDS) figure.textContent = figure.dataset.none
  else {
    const told = figure.dataset.about.replace('{0}', age).replace('{1}', longest)
    figure.textContent = age > AIM ? `${told} ${figure.dataset.hard}` : told
  }
}

function reading(text) {
  let words = 0
  let sentences = 0
  let syllables = 0
  let longest = 0
  for (const sentence of text.split(/[.!?\n]+/)) {
    const found = sentence.match(/[\p{L}\p{N}'’-]*[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? []
    if (!found.length) continue
    sentences++
    words += found.length
    longest = Math.max(longest, found.length)
    syllables += found.reduce((sum, word) => sum + spoken(word), 0)
  }
  if (words < FEWEST_WORDS) return { words, age: 0, longest }
  const grade = (0.39 * words) / sentences + (11.8 * syllables) / words - 15.59
  return { words, age: Math.max(YOUNGEST, Math.min(OLDEST, Math.round(grade + 5))), longest }
}

function spoken(word) {
  const lower = word.toLowerCase()
  let groups = lower.match(/[aeiouy]+/g)?.length ?? 0
  if (groups > 1 && /([^aeiouyl]e|[^aeioutdy]ed|[^aeiouyscxz]es)$/.test(lower)) groups--
  return Math.max(1, groups)
}
