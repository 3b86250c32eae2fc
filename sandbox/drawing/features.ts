import { MOUTH_HEIGHT, NOSE_HEIGHT, type Person } from './person';

/** The eyes. All drawings here are SVG elements in units of the face, see `FACE_WIDTH`. */
export function eyes({ eyeSpan, eyeHeight, iris }: Person): string {
	return [100 - eyeSpan, 100 + eyeSpan]
		.map(
			(x) => `<ellipse cx="${x}" cy="${eyeHeight}" rx="17" ry="11" fill="#fffdf8"/>
			<circle cx="${x}" cy="${eyeHeight}" r="10" fill="${iris}"/>
			<circle cx="${x}" cy="${eyeHeight}" r="5" fill="#1c1512"/>
			<circle cx="${x + 4}" cy="${eyeHeight - 4}" r="2.6" fill="#ffffff"/>
			<path d="M${x - 19} ${eyeHeight - 3} Q${x} ${eyeHeight - 20} ${x + 19} ${eyeHeight - 3}" fill="none" stroke="#2a1d18" stroke-width="4" stroke-linecap="round"/>`,
		)
		.join('');
}

/** The eyebrows: in the hair's colour, or dark brown for bald people and under a scarf. */
export function brows(person: Person): string {
	const bare = person.hairStyle === 'bald' || person.hairStyle === 'scarf';
	const y = person.eyeHeight - 27;
	return [100 - person.eyeSpan, 100 + person.eyeSpan]
		.map(
			(x) =>
				`<path d="M${x - 22} ${y + 5} Q${x} ${y - 9} ${x + 22} ${y + 5}" fill="none" stroke="${
					bare ? '#3a2a22' : person.hair
				}" stroke-width="8" stroke-linecap="round"/>`,
		)
		.join('');
}

/** The nose; its tip is a landmark. */
export function nose({ shade }: Person): string {
	return `<path d="M104 ${NOSE_HEIGHT - 40} C108 ${NOSE_HEIGHT - 18} 122 ${NOSE_HEIGHT - 6} 114 ${NOSE_HEIGHT + 4} C108 ${NOSE_HEIGHT + 11} 92 ${NOSE_HEIGHT + 11} 86 ${NOSE_HEIGHT + 4}" fill="none" stroke="${shade}" stroke-width="7" stroke-linecap="round" stroke-linejoin="round"/>`;
}

/** The mouth; its corners are landmarks. */
export function mouth({ mouth: kind, mouthSpan, lips }: Person): string {
	const [left, right, y] = [100 - mouthSpan, 100 + mouthSpan, MOUTH_HEIGHT];
	switch (kind) {
		case 'smile':
			return `<path d="M${left} ${y - 5} Q100 ${y + 24} ${right} ${y - 5}" fill="none" stroke="${lips}" stroke-width="9" stroke-linecap="round"/>`;
		case 'grin':
			return `<path d="M${left} ${y - 8} Q100 ${y + 2} ${right} ${y - 8} Q100 ${y + 46} ${left} ${y - 8} Z" fill="#ffffff" stroke="${lips}" stroke-width="7" stroke-linejoin="round"/>`;
		case 'calm':
			return `<path d="M${left} ${y} Q${100 - mouthSpan / 2} ${y - 14} 100 ${y - 6} Q${100 + mouthSpan / 2} ${y - 14} ${right} ${y} Q100 ${y + 22} ${left} ${y} Z" fill="${lips}"/>`;
		case 'open':
			return `<path d="M${left} ${y - 8} Q100 ${y - 14} ${right} ${y - 8} Q100 ${y + 50} ${left} ${y - 8} Z" fill="#6d1f26" stroke="${lips}" stroke-width="6" stroke-linejoin="round"/><path d="M${left + 9} ${y - 7} Q100 ${y - 11} ${right - 9} ${y - 7} L${right - 14} ${y + 3} L${left + 14} ${y + 3} Z" fill="#ffffff"/>`;
	}
}

/** Beard, glasses, freckles and so on. */
export function extras(person: Person): string {
	return person.extras.map((extra) => EXTRAS[extra](person)).join('');
}

const EXTRAS: Record<Person['extras'][number], (person: Person) => string> = {
	beard: ({ hair }) =>
		`<path d="M8 116 C12 196 52 254 100 254 C148 254 188 196 192 116 C184 152 172 172 148 174 C120 166 80 166 52 174 C28 172 16 152 8 116 Z" fill="${hair}"/>`,
	moustache: ({ hair }) =>
		`<path d="M100 174 C80 166 56 176 48 192 C68 190 84 190 100 184 C116 190 132 190 152 192 C144 176 120 166 100 174 Z" fill="${hair}"/>`,
	glasses: ({ eyeSpan, eyeHeight }) =>
		`<g fill="#ffffff" fill-opacity="0.25" stroke="#26323d" stroke-width="6"><rect x="${100 - eyeSpan - 31}" y="${eyeHeight - 24}" width="62" height="50" rx="20"/><rect x="${100 + eyeSpan - 31}" y="${eyeHeight - 24}" width="62" height="50" rx="20"/><path d="M${100 - eyeSpan + 31} ${eyeHeight - 4} L${100 + eyeSpan - 31} ${eyeHeight - 4}" fill="none"/></g>`,
	freckles: ({ shade }) =>
		[46, 58, 70, 130, 142, 154]
			.map((x, i) => `<circle cx="${x}" cy="${148 + (i % 2) * 11}" r="3.4" fill="${shade}"/>`)
			.join(''),
	blush: () =>
		'<g fill="#e8606a" opacity="0.32"><ellipse cx="44" cy="162" rx="23" ry="15"/><ellipse cx="156" cy="162" rx="23" ry="15"/></g>',
	earrings: () =>
		'<g fill="#f2b632"><circle cx="4" cy="172" r="9"/><circle cx="196" cy="172" r="9"/></g>',
};
