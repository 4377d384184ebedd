import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer'

// <div data-bpmn="address of the model" data-done="Id Id" data-current="Id" aria-label="…">
// The same steps stand beside it as a list, so a diagram that cannot be drawn is simply not shown.
export async function drawAll(places, style) {
  await load(style)
  for (const place of places) {
    try {
      await draw(place)
    } catch (trouble) {
      place.remove()
      console.warn('The diagram could not be drawn', trouble)
    }
  }
}

async function draw(place) {
  const answer = await fetch(place.dataset.bpmn, { headers: { Accept: 'application/xml' } })
  if (!answer.ok) throw new Error(`The model answered ${answer.status}`)
  place.setAttribute('role', 'group')
  place.classList.add('alongside-diagram__drawn')
  // The wheel scrolls the page and not the drawing: zooming has its own buttons.
  const viewer = new NavigatedViewer({ container: place, zoomScroll: { enabled: false } })
  await viewer.importXML(await answer.text())
  const canvas = viewer.get('canvas')
  const elements = viewer.get('elementRegistry')
  const done = ids(place.dataset.done)
  const current = ids(place.dataset.current)
  for (const id of done) if (elements.get(id)) canvas.addMarker(id, 'alongside-done')
  for (const id of current) if (elements.get(id)) canvas.addMarker(id, 'alongside-current')
  const reached = new Set([...done, ...current])
  for (const flow of elements.filter((element) => element.type === 'bpmn:SequenceFlow')) {
    if (done.includes(flow.source.id) && reached.has(flow.target.id)) canvas.addMarker(flow.id, 'alongside-done')
  }
  const fit = () => canvas.zoom('fit-viewport', 'auto')
  // A long model on a narrow screen would be too small to read: it opens where the project stands.
  const open = () => {
    // Inside a part of the page that is folded up there is no room yet; it is drawn when it unfolds.
    if (place.clientWidth === 0) return
    canvas.resized()
    fit()
    const here = current.find((id) => elements.get(id))
    if (here && canvas.zoom() < 0.6) {
      canvas.zoom(0.8)
      canvas.scrollToElement(here)
    }
  }
  open()
  let width = place.clientWidth
  new ResizeObserver(() => {
    if (place.clientWidth !== width) {
      width = place.clientWidth
      open()
    }
  }).observe(place)
  buttons(place, [
    ['Zoom in', () => canvas.zoom(canvas.zoom() * 1.3)],
    ['Zoom out', () => canvas.zoom(canvas.zoom() / 1.3)],
    ['Show it all', fit],
  ])
}

function ids(text) {
  return (text ?? '').split(/[\s,]+/).filter(Boolean)
}

function buttons(place, actions) {
  const row = document.createElement('div')
  row.className = 'alongside-diagram__buttons'
  for (const [name, act] of actions) {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'govuk-button govuk-button--secondary'
    button.textContent = name
    button.addEventListener('click', act)
    row.append(button)
  }
  place.before(row)
}

function load(style) {
  return new Promise((resolve) => {
    const link = document.createElement('link')
    link.rel = 'stylesheet'
    link.href = style
    link.onload = link.onerror = resolve
    document.head.append(link)
  })
}
