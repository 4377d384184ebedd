async (themes) => {
  const found = []
  const page = document.documentElement
  const before = page.className

  // Every rule in the theme that the page came in; in the others what a theme can change.
  found.push(...told('', await axe.run(document, options({ rules: { 'target-size': { enabled: true } } }))))
  const others = themes.filter((theme) => !page.classList.contains(theme))
  for (const theme of before.includes('reading-contrast-') ? others : themes.slice(1)) {
    page.className = before.replace(/reading-contrast-[a-z-]+/, '') + ' ' + theme
    const runOnly = { type: 'rule', values: ['color-contrast', 'link-in-text-block', 'target-size'] }
    found.push(...told(theme, await axe.run(document, options({ runOnly }))))
    found.push(...faint(theme))
  }
  page.className = before
  found.push(...faint(''))
  return found.join('\n')

  function options(more) {
    return { resultTypes: ['violations'], selectors: false, ...more }
  }

  function told(theme, { violations }) {
    return violations.map((rule) => `${theme} ${rule.id}: ${rule.help}\n`.trimStart() + rule.nodes.map((node) => node.html + ' ' + (node.any[0]?.message ?? '')).join('\n'))
  }

  // Axe leaves undecided what lies over something else. The colours around the page's content are plain, so they are computed.
  function faint(theme) {
    const faint = []
    for (const around of document.querySelectorAll('header, footer')) {
      const walker = document.createTreeWalker(around, NodeFilter.SHOW_TEXT)
      for (let text = walker.nextNode(); text; text = walker.nextNode()) {
        const element = text.parentElement
        if (!text.textContent.trim() || !element.checkVisibility() || element.closest('.govuk-visually-hidden')) continue
        const style = getComputedStyle(element)
        const size = parseFloat(style.fontSize)
        const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700)
        const ratio = contrast(rgb(style.color), background(element))
        if (ratio < (large ? 3 : 4.5)) faint.push(`${theme} contrast ${ratio.toFixed(2)}: ${element.outerHTML.slice(0, 200)}`)
      }
    }
    return faint
  }

  function background(element) {
    for (let each = element; each; each = each.parentElement) {
      const colour = rgb(getComputedStyle(each).backgroundColor)
      if (colour[3] !== 0) return colour
    }
    return [255, 255, 255, 1]
  }

  function rgb(text) {
    const [red, green, blue, alpha = 1] = text.match(/[0-9.]+/g).map(Number)
    return [red, green, blue, alpha]
  }

  function contrast(one, other) {
    const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b)
    return (light + 0.05) / (dark + 0.05)
  }

  function luminance(colour) {
    const [red, green, blue] = colour.slice(0, 3).map((each) => {
      const part = each / 255
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
}
