// Keeps what has been typed: ten seconds after the last change, when the page is left, and before anything else on the page
// is done: another form is sent, or a link is followed.
//
// <form data-draft="address"> is kept at that address, which takes the form's own fields by POST and answers anything below
// 400. A form with an element [data-kept-here] in it is kept at its own address, which answers with a redirect.
// An element [data-kept] inside the form (role="status") tells that it was kept: its attribute is the text. When it could not
// be kept, the text of its attribute data-not-kept stands there at once, and it is tried again until it can.
// A form too large to be sent while the page goes away is kept a second after the last change, and when people leave before
// that they are asked.
const QUIET_MILLISECONDS = 10_000
const QUIET_MILLISECONDS_LARGE = 1_000
// Browsers send 64 kB at most once a page is gone.
const SENT_WHEN_GONE = 60_000
// Nobody waits longer for a line that does not answer; what they pressed is done then.
const LONGEST_MILLISECONDS = 3_000
// After a failure it is tried again, each time after twice as long.
const RETRY_MILLISECONDS = 3_000
const RETRY_MILLISECONDS_LONGEST = 60_000

export function keepDrafts() {
  const drafts = [...document.querySelectorAll('form')]
    .filter((form) => form.dataset.draft || form.querySelector('[data-kept-here]'))
    .map(keep)
  if (drafts.length) saveFirst(drafts)
}

function keep(form) {
  let changed = false
  let timer
  let retry = RETRY_MILLISECONDS
  const status = form.querySelector('[data-kept]')
  const address = form.dataset.draft || form.action

  form.addEventListener('input', () => {
    changed = true
    clearTimeout(timer)
    timer = setTimeout(() => save(), isLarge(fields()) ? QUIET_MILLISECONDS_LARGE : QUIET_MILLISECONDS)
  })
  form.addEventListener('submit', (event) => {
    if (event.defaultPrevented) return
    changed = false
    clearTimeout(timer)
  })
  // Phones never tell that a page is closed, only that it is hidden.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') leave()
  })
  window.addEventListener('pagehide', leave)
  window.addEventListener('beforeunload', (event) => {
    if (!changed || !isLarge(fields())) return
    save()
    event.preventDefault()
  })

  async function save(options = {}) {
    changed = false
    clearTimeout(timer)
    try {
      const answer = await fetch(address, {
        method: 'POST',
        body: fields(options.files),
        redirect: 'manual',
        signal: options.signal,
      })
      if (answer.ok || (!form.dataset.draft && answer.type === 'opaqueredirect')) {
        retry = RETRY_MILLISECONDS
        if (status) status.textContent = status.dataset.kept
      } else again()
    } catch {
      again()
    }
  }

  function again() {
    changed = true
    if (status) status.textContent = status.dataset.notKept
    clearTimeout(timer)
    timer = setTimeout(() => save(), retry)
    retry = Math.min(retry * 2, RETRY_MILLISECONDS_LONGEST)
  }

  function leave() {
    if (!changed) return
    changed = false
    const body = fields()
    // Goes on when the page is gone; nobody is there to hear whether it arrived.
    fetch(address, { method: 'POST', body, redirect: 'manual', keepalive: !isLarge(body) }).catch(() => {})
  }

  function isLarge(body) {
    return body.toString().length > SENT_WHEN_GONE
  }

  // Files go along only when the page is about to be left: while somebody types they would be sent again and again.
  function fields(files) {
    const all = new FormData(form)
    if (!form.dataset.draft) all.set('_do', 'keep')
    return files && form.enctype === 'multipart/form-data'
      ? all
      : new URLSearchParams([...all].filter(([, value]) => typeof value === 'string'))
  }

  return {
    form,
    waits: () => changed,
    saveNow: () => save({ files: true, signal: AbortSignal.timeout(LONGEST_MILLISECONDS) }),
  }
}

function saveFirst(drafts) {
  const waiting = (except) => drafts.filter((draft) => draft.waits() && draft.form !== except)
  const saved = (waits) => Promise.all(waits.map((draft) => draft.saveNow()))
  let going = false

  // Before the form's own listeners, and before the one that lets a form be sent only once.
  document.addEventListener(
    'submit',
    (event) => {
      const waits = waiting(event.target)
      if (!waits.length || going) return
      event.preventDefault()
      event.stopImmediatePropagation()
      going = true
      saved(waits).finally(() => {
        event.target.requestSubmit(event.submitter)
        going = false
      })
    },
    true,
  )

  document.addEventListener('click', (event) => {
    const link = event.target.closest?.('a[href]')
    const waits = waiting(null)
    if (!link || !waits.length || event.defaultPrevented || !leaves(event, link)) return
    event.preventDefault()
    saved(waits).finally(() => window.location.assign(link.href))
  })
}

// Whether this click opens another page of ours in this tab.
function leaves(event, link) {
  const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey
  const here = link.href.split('#')[0] === window.location.href.split('#')[0] && link.href.includes('#')
  return plain && !here && !link.target && !link.hasAttribute('download') && link.origin === window.location.origin
}
