// Keeps what has been typed: ten seconds after the last change, when the page is left, and before anything else on the page
// is done: another form is sent, or a link is followed.
//
// <form data-draft="address"> is kept at that address, which takes the form's own fields by POST. A form with an element
// [data-kept-here] in it is kept at its own address. A form with a hidden field _draft is somebody's draft: the answer is 2xx and
// says in the header Draft-Mark what the field is from now on. Public forms have no such field and answer with a redirect.
// An element [data-kept] inside the form (role="status") tells that it was kept: its attribute is the text. When it could not
// be kept, the text of its attribute data-not-kept stands there at once, and it is tried again until it can. It is not tried
// again by itself when the person was signed out (data-signed-out) or the draft was changed elsewhere (data-elsewhere):
// only they can continue from there. What is sent after signing out is kept; when the draft was changed elsewhere they are asked
// before they leave.
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
  let sending
  let stopped = ''
  const mark = form.querySelector('input[name="_draft"]')
  const status = form.querySelector('[data-kept]')
  const address = form.dataset.draft || form.action

  form.addEventListener('input', () => {
    changed = true
    clearTimeout(timer)
    if (stopped) return
    timer = setTimeout(() => save(), isLarge(fields()) ? QUIET_MILLISECONDS_LARGE : QUIET_MILLISECONDS)
  })
  form.addEventListener('submit', (event) => {
    if (event.defaultPrevented) return
    changed = false
    clearTimeout(timer)
    // What the page sends now is newer.
    sending?.abort()
  })
  // Phones never tell that a page is closed, only that it is hidden.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') leave()
  })
  window.addEventListener('pagehide', leave)
  window.addEventListener('beforeunload', (event) => {
    if (!changed || (stopped !== 'elsewhere' && !isLarge(fields()))) return
    save()
    event.preventDefault()
  })

  // One after another: each answer says what the next one is added to.
  async function save(options = {}) {
    clearTimeout(timer)
    sending?.abort()
    const own = new AbortController()
    let late = false
    const limit = options.milliseconds && setTimeout(() => (late = true) && own.abort(), options.milliseconds)
    sending = own
    changed = false
    try {
      const body = fields(options.files)
      const answer = await fetch(address, {
        method: 'POST',
        body,
        keepalive: Boolean(options.leaving) && !isLarge(body),
        redirect: 'manual',
        signal: own.signal,
      })
      if (answer.ok || (!mark && answer.type === 'opaqueredirect')) saved(answer)
      else if (answer.type === 'opaqueredirect' || answer.status === 401) stop('signedOut')
      else if (answer.status === 409) stop('elsewhere')
      else again()
    } catch {
      if (late || !own.signal.aborted) again()
    } finally {
      clearTimeout(limit)
      if (sending === own) sending = undefined
    }
  }

  function saved(answer) {
    const next = answer.headers.get('Draft-Mark')
    if (mark && next) mark.value = next
    retry = RETRY_MILLISECONDS
    stopped = ''
    tell(status?.dataset.kept)
  }

  function again() {
    changed = true
    tell(status?.dataset.notKept)
    clearTimeout(timer)
    timer = setTimeout(() => save(), retry)
    retry = Math.min(retry * 2, RETRY_MILLISECONDS_LONGEST)
  }

  function stop(why) {
    changed = true
    stopped = why
    tell(status?.dataset[why])
  }

  function tell(text) {
    if (status) status.textContent = text
  }

  // Goes on when the page is gone. When it is only hidden for a time, the answer is heard as usual.
  function leave() {
    if (changed) save({ leaving: true })
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
    saveNow: () => save({ files: true, milliseconds: LONGEST_MILLISECONDS }),
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
