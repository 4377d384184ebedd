// Runs before the page is painted, so that what needs JavaScript does not jump into place afterwards.
document.body.classList.add('js-enabled')
if ('noModule' in HTMLScriptElement.prototype) document.body.classList.add('govuk-frontend-supported')
