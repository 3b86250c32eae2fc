/** Words for a face, but not for a file, an address or a program that is named after one. */
const FACE =
	'(?:human )?(?:faces?|persons?|people|humans?)(?!\\.\\w|[/\\w])(?! (?:detector|detection|model|service|api|module|image|picture|photo|video|file|url|address|id|swap)\\b)';
/** Words that may stand between "no" and "face". */
const KIND =
	'(?:(?:a|an|any|the|single|one|valid|clear|visible|detectable|usable|suitable|recognizable|frontal|source|target|enough|human) ){0,3}';
const NOT =
	"(?:not|never|no|cannot|can ?not|can't|cant|could ?n'?t|could not|was ?n'?t|were ?n'?t|is ?n'?t|are ?n'?t|did ?n'?t|does ?n'?t|do ?n'?t|unable to|not able to|fail(?:ed|s)? to)";
const FIND =
	'(?:be )?(?:find|found|detect(?:ed)?|locate[d]?|recogni[sz]ed?|identif(?:y|ied)|see|seen|contain|show|have|has|include|visible|present)';
/** Words that may stand between "face" and "not". */
const LINK =
	'(?: (?:is|are|was|were|be|been|has|have|could|can|in|on|within|of|the|this|that|your|source|target|image|picture|photo|video|frame|region|landmarks?)){0,6}';

const NO_FACE = [
	`\\b(?:no|zero|0|without|missing|lack of|lacks) ${KIND}${FACE}`,
	`\\b${FACE}${LINK} ${NOT}(?: (?:be|been|yet)){0,2} ${FIND}`,
	`\\b${FACE}(?: (?:list|count|num|number|result))? ?(?:is|are|:|=|was) ?(?:0|zero|none|empty|missing)\\b`,
	`\\b${NOT} ${FIND} ${KIND}${FACE}`,
	// Said of nothing in particular, it is what was looked for.
	`^(?:error|failed)?[ :]*(?:${NOT} ${FIND}|${NOT} detect anything|nothing (?:was )?(?:found|detected))\\W*$`,
	'(?:没有?|未能?|无法?|找不到|检测不到|识别不到)[^，。]{0,8}(?:人脸|面部|脸部|人物)',
	'(?:人脸|面部|脸部)[^，。]{0,6}(?:未|没有|失败|不到)',
].map((pattern) => new RegExp(pattern, 'i'));

/** Longer texts are no such message, e.g. a traceback. */
const LONGEST = 1000;

/**
 * Whether a provider's words say that a picture or video shows no face. A file or address that is
 * not found is something else.
 */
export function saysNoFace(words: string): boolean {
	const plain = words
		.slice(0, LONGEST)
		.replace(/([a-z])([A-Z])/g, '$1 $2')
		.replace(/[‘’`´]/g, "'")
		.replace(/[_\-\s]+/g, ' ')
		.trim();
	return NO_FACE.some((pattern) => pattern.test(plain));
}
