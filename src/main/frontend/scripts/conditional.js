// Questions that depend on an answer appear and go as soon as it is given, without the form being sent.
//
// <div data-questions data-depends="kind people"> holds the questions of a page; the attribute names those whose answers change
// what is on it. After such an answer the form's own address is asked for the questions (_do=questions), which checks, keeps
// and sends nothing. The server alone knows the rules; what comes back is compared with what it sent before, part by part, so
// that boxes people have typed into, files they have chosen and the cursor stay as they are.
//
// The attribute data-asking is there while an answer is awaited. Parts are known by data-part. What was typed into one that
// goes is there again when it comes back.
const QUIET_MILLISECONDS_CHOSEN = 50
const QUIET_MILLISECONDS_TYPED = 500

/** @param enhance starts the scripts of new elements */
export function conditionalQuestions(enhance) {
  for (const place of document.querySelectorAll('form [data-questions][data-depends]')) follow(place, enhance)
}

function follow(place, enhance) {
  const form = place.closest('form')
  const status = form.querySelector('[data-questions-status]')
  const depends = new Set(place.dataset.depends.split(' '))
  // What the server sent for a part, before scripts changed it.
  const sent = new WeakMap()
  const gone = new Map()
  let timer
  let latest = 0
  remember(place)

  // Text boxes tell of every letter, and once more when they are left.
  form.addEventListener('input', (event) => ask(event, isTyped(event.target) ? QUIET_MILLISECONDS_TYPED : QUIET_MILLISECONDS_CHOSEN))
  form.addEventListener('submit', () => {
    latest++
    clearTimeout(timer)
  })

  function ask(event, quiet) {
    if (!depends.has(key(event.target.name ?? ''))) return
    latest++
    clearTimeout(timer)
    place.dataset.asking = ''
    timer = setTimeout(() => update(latest), quiet)
  }

  async function update(mine) {
    const page = await questions(form)
    // Anything typed in the meantime asks again.
    if (mine !== latest) return
    delete place.dataset.asking
    if (!page) return
    const change = { came: [], went: 0 }
    const cursor = whereTheCursorIs()
    align(place, page.place, change)
    form.querySelector('[name=_shown]').value = page.shown
    for (const button of form.querySelectorAll('button[name=_do][value=continue]')) button.textContent = page.button
    const progress = document.querySelector('[data-progress]')
    if (progress && page.progress) progress.textContent = page.progress
    cursor()
    tell(change)
  }

  // Makes the children of one element those of another; parts that are in both stay where they are.
  function align(old, fresh, change) {
    const known = named(old)
    const wanted = named(fresh)
    for (const [id, child] of known) {
      if (wanted.has(id) || child.matches('.govuk-error-message')) continue
      change.went += count(child)
      if (child.dataset.part) gone.set(id, child)
      child.remove()
    }
    let at = old.firstElementChild
    for (const [id, child] of wanted) {
      let here = known.get(id)
      while (at?.matches('.govuk-error-message') && at !== here) at = at.nextElementSibling
      if (!here) {
        arrive(id, child, old, at, change)
        continue
      }
      if (isContainer(child)) align(here, child, change)
      else if (differs(here, child)) here = replace(here, child)
      at = here.nextElementSibling
    }
  }

  function arrive(id, child, old, at, change) {
    const kept = gone.get(id)
    gone.delete(id)
    const part = kept && !differs(kept, child) ? kept : child
    if (part === child) remember(child)
    old.insertBefore(part, at)
    if (part === child) enhance(child)
    if (count(part)) change.came.push(part)
  }

  function replace(here, child) {
    remember(child)
    here.replaceWith(child)
    enhance(child)
    return child
  }

  // The children by their names: parts by their own, everything else by what it says.
  function named(element) {
    const children = new Map()
    for (const child of element.children) {
      const own = child.dataset.part ?? child.dataset.readingOf
      const id = own ? `${child.tagName} ${own}` : (sent.get(child) ?? words(child))
      let number = 1
      while (children.has(`${number} ${id}`)) number++
      children.set(`${number} ${id}`, child)
    }
    return children
  }

  function remember(root) {
    for (const each of [root, ...root.querySelectorAll('*')]) {
      each.removeAttribute('autofocus')
      if (each === root || each.parentElement === place || isContainer(each.parentElement)) sent.set(each, words(each))
    }
  }

  function differs(here, child) {
    // A question that is the page's heading stays it, and a file that was chosen cannot be put into another box.
    if (Boolean(here.querySelector('h1')) !== Boolean(child.querySelector('h1'))) return false
    if ([...here.querySelectorAll('input[type=file]')].some((box) => box.files.length)) return false
    return sent.get(here) !== words(child)
  }

  function tell({ came, went }) {
    const said = []
    if (came.length) {
      const number = came.reduce((sum, part) => sum + count(part), 0)
      const first = question(came[0])
      said.push((number === 1 ? status.dataset.one : status.dataset.several.replace('{0}', number)).replace(number === 1 ? '{0}' : '{1}', () => first))
    }
    if (went === 1) said.push(status.dataset.gone)
    if (went > 1) said.push(status.dataset.goneSeveral.replace('{0}', went))
    if (said.length) status.textContent = said.join('. ')
  }
}

async function questions(form) {
  const body = new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === 'string'))
  body.set('_do', 'questions')
  try {
    const answer = await fetch(form.action, { method: 'POST', body, redirect: 'manual' })
    if (!answer.ok) return null
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const place = page.querySelector('form [data-questions]')
    const shown = page.querySelector('form [name=_shown]')
    if (!place || page.querySelector('form [name=_page]').value !== form.querySelector('[name=_page]').value) return null
    return {
      place: document.importNode(place, true),
      shown: shown.value,
      button: page.querySelector('button[name=_do][value=continue]').textContent,
      progress: page.querySelector('[data-progress]')?.textContent,
    }
  } catch {
    // Without a line the page works as it does without this script.
    return null
  }
}

// The key of a question, from the name of one of its boxes: partners-0-since-day belongs to "since".
function key(name) {
  return name.replace(/^\w+-\d+-/, '').replace(/-(day|month|year|time)$/, '')
}

function isTyped(box) {
  return box.matches('textarea, input:not([type=radio], [type=checkbox], [type=file])')
}

function isContainer(element) {
  return element.matches('fieldset[data-part], [data-part]:has(> fieldset[data-part], > [name$="-count"])')
}

// What the server said, without what people entered and what was wrong with it.
function words(element) {
  const copy = element.cloneNode(true)
  for (const each of [copy, ...copy.querySelectorAll('*')]) {
    for (const name of ['checked', 'selected', 'autofocus', 'aria-invalid', 'aria-describedby']) each.removeAttribute(name)
    if (each.matches('input:not([type=radio], [type=checkbox], [type=hidden])')) each.removeAttribute('value')
    if (each.matches('textarea, [data-reading-of]')) each.textContent = ''
    if (each.matches('.govuk-error-message, .form-new')) each.remove()
    const classes = [...each.classList].filter((name) => !name.endsWith('--error'))
    if (classes.length) each.className = classes.join(' ')
    else each.removeAttribute('class')
  }
  return copy.outerHTML.replace(/\s+/g, ' ').replace(/> </g, '><')
}

// How many questions a part holds.
function count(part) {
  if (!part.dataset.part) return 0
  return isContainer(part) ? Math.max(1, part.querySelectorAll('[data-part]:not(fieldset)').length) : 1
}

function question(part) {
  const label = part.querySelector('legend, label, h2, dt')?.cloneNode(true)
  label?.querySelectorAll('.govuk-hint, .form-new').forEach((each) => each.remove())
  return label?.textContent.trim().replace(/\s+/g, ' ') ?? ''
}

function whereTheCursorIs() {
  const box = document.activeElement
  const [start, end] = [box?.selectionStart, box?.selectionEnd]
  return () => {
    if (!box?.id || document.activeElement === box) return
    const same = document.getElementById(box.id)
    same?.focus({ preventScroll: true })
    if (start != null && same?.setSelectionRange) same.setSelectionRange(start, end)
  }
}
