/* Reading aloud by a voice of this machine, from where the reader is, the passage that is read marked. Only voices that the
   machine itself has: others send each sentence to their maker, and no request leaves this site. */
(function () {
  "use strict";
  const { element, button } = window.minutesPage;
  const PASSAGE = "article h2, article h3, article h4, article .remark[id], article .cited[id]";
  const LONG = 120; // letters at once: some browsers fall silent in longer ones
  const SENTENCE = new RegExp("[^。！？\\n]+[。！？\\n]*", "gu");
  const WORDS = /[^。、\s]/;
  const PIECE = new RegExp(`.{1,${LONG}}(?:、|$)|.{1,${LONG}}`, "gu");
  const SPEEDS = /** @type {[string, number][]} */ ([["ゆっくり", 0.75], ["ふつう", 1], ["速く", 1.4]]);

  /** @param {HTMLElement} article */
  function aloud(article) {
    const all = Array.from(article.querySelectorAll(PASSAGE));
    /** @type {{ text: string, of: Element }[]} */
    let waiting = [];
    let at = -1, rate = 1, run = 0;
    const said = element("p", { class: "status-line", role: "status" });
    const start = button("ここから読み上げる", () => begin(placeNow()));
    const stop = button("止める", () => { finish(); said.textContent = "止めました。"; });
    const before = button("前へ", () => begin(Math.max(at - 1, 0)));
    const after = button("次へ", () => begin(at + 1));
    const speeds = SPEEDS.map(([word, value]) => {
      const one = button(word, () => {
        rate = value;
        for (const each of speeds) each.setAttribute("aria-pressed", String(each === one));
        if (at >= 0) begin(at);
      });
      one.setAttribute("aria-pressed", String(value === rate));
      return one;
    });
    const speed = element("div", { class: "speeds", role: "group", "aria-label": "読む速さ" }, ...speeds);
    const panel = element("div", { class: "tool-panel", role: "group", "aria-label": "読み上げ" }, start, stop, before, after, speed, said);
    show(false);
    addEventListener("pagehide", finish);
    return panel;

    /** @param {boolean} reads */
    function show(reads) {
      stop.hidden = before.hidden = after.hidden = !reads;
      start.hidden = reads;
    }

    /** The first passage that is not above the screen. */
    function placeNow() {
      const found = all.findIndex((one) => one.getBoundingClientRect().bottom > 80);
      const body = all.findIndex((one) => one.id === "proceedings");
      return scrollY < 200 && body >= 0 ? body : Math.max(found, 0);
    }

    /** @param {number} place */
    async function begin(place) {
      const own = ++run, voice = await voiceHere();
      if (own !== run) return;
      if (!voice) {
        said.textContent = "この機器には日本語の声が入っていないので、読み上げられません。";
        return;
      }
      speechSynthesis.cancel();
      read(place, voice, own);
    }

    /**
     * @param {number} place
     * @param {SpeechSynthesisVoice} voice
     * @param {number} own
     */
    function read(place, voice, own) {
      mark(place);
      if (place >= all.length) {
        finish();
        said.textContent = "終わりまで読みました。";
        return;
      }
      const hadFocus = start === document.activeElement;
      show(true);
      if (hadFocus) stop.focus();
      said.textContent = "";
      waiting = spoken(all[place]).map((text) => ({ text, of: all[place] }));
      const next = () => {
        if (own !== run) return;
        const part = waiting.shift();
        if (!part) {
          read(place + 1, voice, own);
          return;
        }
        const words = new SpeechSynthesisUtterance(part.text);
        words.voice = voice;
        words.lang = voice.lang;
        words.rate = rate;
        words.onend = next;
        words.onerror = (event) => { if (own === run && event.error !== "canceled" && event.error !== "interrupted") fail(); };
        speechSynthesis.speak(words);
      };
      next();
    }

    function fail() {
      finish();
      said.textContent = "この機器の声で読み上げられませんでした。";
    }

    function finish() {
      run++;
      speechSynthesis.cancel();
      mark(-1);
      const had = panel.contains(document.activeElement);
      show(false);
      if (had) start.focus();
    }

    /** @param {number} place */
    function mark(place) {
      if (all[at]) all[at].classList.remove("being-read");
      at = place;
      const one = all[at];
      if (!one) return;
      one.classList.add("being-read");
      const box = one.getBoundingClientRect();
      if (box.top < 80 || box.top > innerHeight * 0.6) one.scrollIntoView({ block: "start" });
    }
  }

  /**
   * What is spoken of a heading or a passage: who speaks, then the words, in pieces that end with a sentence.
   * @param {Element} one
   */
  function spoken(one) {
    const heading = /^H\d$/.test(one.tagName);
    const text = heading ? one.textContent || "" : `${window.minutesQuote.speaker(one)}。${window.minutesQuote.words(one)}`;
    const sentences = (text.match(SENTENCE) || []).map((each) => each.trim()).filter((each) => WORDS.test(each));
    return sentences.flatMap((sentence) => sentence.match(PIECE) || []);
  }

  /**
   * A Japanese voice of this machine; browsers gather theirs after the page has begun.
   * @returns {Promise<SpeechSynthesisVoice | undefined>}
   */
  async function voiceHere() {
    const find = () => speechSynthesis.getVoices().find((voice) => voice.localService && /^ja\b/.test(voice.lang.replace("_", "-")));
    if (!speechSynthesis.getVoices().length) {
      await new Promise((resolve) => {
        speechSynthesis.addEventListener("voiceschanged", resolve, { once: true });
        setTimeout(resolve, 1500);
      });
    }
    return find();
  }

  window.minutesAloud = "speechSynthesis" in window ? aloud : null;
})();
