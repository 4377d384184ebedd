import {
  Button,
  CharacterCount,
  Checkboxes,
  ErrorSummary,
  NotificationBanner,
  Radios,
  ServiceNavigation,
  SkipLink,
  createAll,
} from 'govuk-frontend'
import { conditionalQuestions } from './conditional.js'
import { keepDrafts } from './draft.js'
import { readingAdvice } from './reading.js'

// Old browsers do not know where a character ends.
if (!('Segmenter' in Intl)) {
  for (const box of document.querySelectorAll('[data-count-type=characters]')) box.dataset.countType = 'length'
}

const PARTS = [Button, CharacterCount, Checkboxes, ErrorSummary, NotificationBanner, Radios, ServiceNavigation, SkipLink]

// Before other scripts change what the server sent.
conditionalQuestions(enhance)
PARTS.forEach((part) => createAll(part))

sendOnce()
printButtons()
keepDrafts()
readingAdvice()
diagrams()

// Starts the scripts of an element that was added to the page.
function enhance(element) {
  for (const each of [element, ...element.querySelectorAll('*')]) {
    const part = PARTS.find((one) => one.moduleName === each.dataset.module)
    if (part) new part(each)
  }
  readingAdvice(element)
}

// A second press on a slow line would post the form twice. The server refuses it too; this spares people the page.
function sendOnce() {
  document.addEventListener('submit', (event) => {
    const form = event.target
    if (form.method !== 'post' || event.defaultPrevented) return
    if (form.dataset.sent) {
      event.preventDefault()
      return
    }
    form.dataset.sent = 'yes'
    event.submitter?.setAttribute('aria-disabled', 'true')
  })
  // Coming back with the browser's button shows the page as it was left.
  window.addEventListener('pageshow', () => {
    for (const form of document.querySelectorAll('form[data-sent]')) {
      delete form.dataset.sent
      form.querySelectorAll('[aria-disabled]').forEach((button) => button.removeAttribute('aria-disabled'))
    }
  })
}

function printButtons() {
  for (const button of document.querySelectorAll('[data-print]')) {
    button.hidden = false
    button.addEventListener('click', () => window.print())
  }
}

// The viewer is large, so only pages with a diagram load it.
async function diagrams() {
  const places = document.querySelectorAll('[data-bpmn]')
  if (!places.length) return
  const { drawAll } = await import(document.body.dataset.diagramScript)
  await drawAll(places, document.body.dataset.diagramStyle)
}
