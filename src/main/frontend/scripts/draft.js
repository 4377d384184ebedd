// <form data-draft="address"> keeps what has been typed: ten seconds after the last change, and when the page is left.
// The address takes the form's own fields by POST and answers anything below 400 when they are kept.
// An element [data-kept] inside the form (role="status") tells that it was kept: its attribute is the text.
// A form too large to be sent while the page goes away is kept a second after the last change, and when people leave before
// that they are asked.
const QUIET_MILLISECONDS = 10_000
const QUIET_MILLISECONDS_LARGE = 1_000
// Browsers send 64 kB at most once a page is gone.
const SENT_WHEN_GONE = 60_000

export function keepDrafts() {
  document.querySelectorAll('form[data-draft]').forEach(keep)
}

function keep(form) {
  let changed = false
  let timer
  const status = form.querySelector('[data-kept]')

  form.addEventListener('input', () => {
    changed = true
    clearTimeout(timer)
    timer = setTimeout(save, isLarge(fields()) ? QUIET_MILLISECONDS_LARGE : QUIET_MILLISECONDS)
  })
  form.addEventListener('submit', () => {
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

  async function save() {
    changed = false
    try {
      const answer = await fetch(form.dataset.draft, {
        method: 'POST',
        body: fields(),
        redirect: 'manual',
      })
      if (answer.ok) {
        if (status) status.textContent = status.dataset.kept
      } else changed = true
    } catch {
      changed = true
    }
  }

  function leave() {
    if (!changed) return
    changed = false
    const body = fields()
    // Goes on when the page is gone; nobody is there to hear whether it arrived.
    fetch(form.dataset.draft, { method: 'POST', body, keepalive: !isLarge(body) }).catch(() => {})
  }

  function isLarge(body) {
    return body.toString().length > SENT_WHEN_GONE
  }

  function fields() {
    return new URLSearchParams(
      [...new FormData(form)].filter(([, value]) => typeof value === 'string'),
    )
  }
}
