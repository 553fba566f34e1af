//! Scripts that look in the page, by what a person would see or hear.

/// Defines `zoek(soort, naam)`: the visible elements of a kind with that accessible name, exact before partial.
pub const ZOEK: &str = r#"
const SOORTEN = {
  klikbaar: 'button,a[href],summary,input[type=checkbox],input[type=radio],input[type=submit],[role=button],' +
    '[role=tab],[role=menuitem],[role=option],[role=checkbox],[role=radio],[role=switch],[role=link],[role=row]',
  veld: 'input:not([type=checkbox]):not([type=radio]),textarea,select,[role=combobox],[contenteditable=true]',
  kop: 'h1,h2,h3,[role=heading]',
};
const tekst = (el) => (el?.innerText ?? el?.textContent ?? '').replace(/\s+/g, ' ').trim();
const naamVan = (el) => {
  const door = (el.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean);
  if (door.length) return door.map((id) => tekst(document.getElementById(id))).join(' ');
  if (el.getAttribute('aria-label')) return el.getAttribute('aria-label').trim();
  if (el.labels?.length) return [...el.labels].map(tekst).join(' ');
  return tekst(el) || el.getAttribute('title') || el.getAttribute('placeholder') || el.value || '';
};
const zichtbaar = (el) => el.checkVisibility({ visibilityProperty: true }) && !el.closest('[inert],[aria-hidden=true]');
const zoek = (soort, naam) => {
  const alle = [...document.querySelectorAll(SOORTEN[soort])].filter(zichtbaar);
  const exact = alle.filter((el) => naamVan(el) === naam);
  return exact.length ? exact : alle.filter((el) => naamVan(el).includes(naam));
};
const bruikbaar = (el) => el && !el.disabled && el.getAttribute('aria-disabled') !== 'true';
"#;

/// Whether a screen of `a` by `b` has its heading and letters, and its text is the same as at the last looks.
pub const STIL: &str = "(() => {
  const nu = document.body.innerText;
  window._gelijk = window._vorige === nu ? (window._gelijk ?? 0) + 1 : 0;
  window._vorige = nu;
  return innerWidth === a && innerHeight === b && document.fonts.status === 'loaded'
    && !document.querySelector('[aria-busy=true]') && document.querySelector('h1,h2') && window._gelijk > 5;
})()";

/// Answers after the letters are in and ten frames have been painted.
pub const GESCHILDERD: &str = "
const klaar = arguments[arguments.length - 1];
const beelden = (over) => requestAnimationFrame(() => (over ? beelden(over - 1) : klaar(true)));
document.fonts.ready.then(() => beelden(10));";

/// Answers the name of what has the focus, and whether it is the first of those called `arguments[0]`.
pub fn focus() -> String {
    format!(
        "{ZOEK}
        const hier = document.activeElement;
        const naam = hier ? naamVan(hier) : '';
        const gezocht = zoek('klikbaar', arguments[0]).concat(zoek('veld', arguments[0])).filter(bruikbaar);
        return {{ naam, daar: gezocht.includes(hier) && (naam === arguments[0] || gezocht[0] === hier) }};"
    )
}

/// Wraps an expression so that the page itself waits until it is truthy; answers its value, or `null` when out of time.
pub fn wacht(uitdrukking: &str) -> String {
    format!(
        "{ZOEK}
        const klaar = arguments[arguments.length - 1];
        const [geduld, a, b] = arguments;
        const einde = performance.now() + geduld;
        const kijk = () => {{
          let uitkomst = null;
          try {{ uitkomst = ({uitdrukking}); }} catch (fout) {{ return klaar({{ fout: String(fout) }}); }}
          if (uitkomst) return klaar(uitkomst);
          if (performance.now() > einde) return klaar(null);
          setTimeout(kijk, 15);
        }};
        kijk();"
    )
}
