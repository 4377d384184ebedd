() => {
  const theirs = '[dir=auto],[data-own-words],.form-words,.alongside-words,.alongside-lines,.govuk-visually-hidden,'
    + 'script,style,svg,input,textarea,select,template,[hidden],code'
  const line = /^(block|flex|grid|list-item|table|table-row|table-cell|table-caption|inline-block)$/
  let text = ''
  const walk = node => {
    if (node.nodeType === Node.TEXT_NODE) text += node.textContent.replace(/\s+/g, ' ')
    else if (node.nodeType === Node.ELEMENT_NODE && !node.matches(theirs)) {
      const display = getComputedStyle(node).display
      if (display === 'none') return
      const ends = line.test(display) || node.tagName === 'BR'
      if (ends) text += '\n'
      node.childNodes.forEach(walk)
      if (ends) text += '\n'
    }
  }
  walk(document.getElementById('main-content') ?? document.body)
  return text
}
