"use strict";

// Filters the records as one types. The page is whole without this script, so the
// search box shows only where it runs.
(() => {
	const search = document.getElementById("search");
	const input = document.getElementById("q");
	const count = document.getElementById("count");
	const contents = document.getElementById("contents");
	const cards = Array.from(document.getElementsByClassName("card"));
	const entries = contents ? Array.from(contents.getElementsByTagName("li")) : [];
	const [one, many] = [count.dataset.one, count.dataset.many];
	let texts = null;
	let waiting = 0;

	// Does a mark combine with the letter before it? Those have a combining class, by
	// which marks in a row are ordered; U+0345 has the highest. Vowel signs have none.
	function combines(mark) {
		return /\p{Me}/u.test(mark) ||
			!`\u0345${mark}`.normalize("NFD").startsWith("\u0345");
	}

	// Unicode's full case folding: "STRASSE" is "Straße". Only the dotless ı would become
	// another letter on the way.
	function foldCase(text) {
		return text.replace(/[^ı]+/g, part => part.toLowerCase().toUpperCase().toLowerCase())
			.replace(/ς/g, "σ");
	}

	// As case-grep -I compares, without case, accents and composition, every word after
	// one blank: "perou" finds "Pérou", and "lima" finds "Lima" but not "climate". Case
	// comes first, which makes a letter of the iota below a Greek one; letters that marks
	// hid are folded again. The apostrophe as a letter is the one that is typed.
	function fold(text) {
		const marked = foldCase(text).normalize("NFD");
		const plain = marked.replace(/\p{M}/gu, mark => combines(mark) ? "" : mark);
		return foldCase(plain).replace(/ʼ/g, "'").replace(/[\u1100-\u11ff]+/g, hangul => hangul.normalize("NFC"))
			.replace(/[^\p{L}\p{M}\p{N}]+/gu, " ");
	}

	// What a card says, without the labels. Made once, at the first search.
	function textOf(card) {
		const parts = card.querySelectorAll("h3, dd, .id, .kind, .place, .prose");
		return fold(` ${Array.from(parts, part => part.textContent).join("\n")}`);
	}

	// Each word typed must begin one of the text's; where words have no blanks
	// between them it may stand anywhere.
	function words() {
		const unspaced = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]/u;
		const typed = fold(input.value).split(" ").filter(word => word !== "");
		return typed.map(word => unspaced.test(word) ? word : ` ${word}`);
	}

	function show() {
		const wanted = words();
		let shown = 0;
		if (wanted.length !== 0 && texts === null)
			texts = cards.map(textOf);
		cards.forEach((card, i) => {
			const hit = wanted.every(word => texts[i].includes(word));
			card.hidden = !hit;
			if (entries[i])
				entries[i].hidden = !hit;
			shown += hit;
		});
		const all = `${cards.length.toLocaleString("en")} ${cards.length === 1 ? one : many}`;
		count.value = wanted.length === 0 ? all : `${shown.toLocaleString("en")} of ${all}`;
	}

	// The query is kept in the address, so that a link can carry it.
	function keep() {
		const query = input.value.trim();
		const bare = location.href.replace(/#.*$/, "");
		history.replaceState(null, "", query === "" ? bare : `${bare}#q=${encodeURIComponent(query)}`);
	}

	function decode(text) {
		try {
			return decodeURIComponent(text.replace(/\+/g, " "));
		} catch {
			return text;
		}
	}

	function readAddress() {
		if (location.hash.startsWith("#q=")) {
			input.value = decode(location.hash.slice(3));
			show();
			return;
		}
		// A link to a card that is filtered away brings all of them back.
		const target = document.getElementById(decode(location.hash.slice(1)));
		if (target && target.hidden) {
			input.value = "";
			show();
			target.scrollIntoView();
		}
	}

	function onKey(event) {
		const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
		if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
			event.preventDefault();
			input.focus();
		}
	}

	input.addEventListener("input", () => {
		cancelAnimationFrame(waiting);
		waiting = requestAnimationFrame(() => {
			show();
			keep();
		});
	});
	search.addEventListener("submit", event => event.preventDefault());
	addEventListener("hashchange", readAddress);
	addEventListener("keydown", onKey);
	if (contents && matchMedia("(max-width: 60rem)").matches)
		contents.open = false;
	search.hidden = false;
	show();
	readAddress();
})();
