package quadrille.export_test

import data.quadrille.export
import data.quadrille.lib.reasons

test_case[name] if {
	some name, example in export.cases
	export.decision == example.answer with input as example.input
}

test_every_reason_has_a_sentence_in_both_languages[code] if {
	some example in export.cases
	some code in example.answer.reasons
	reasons[code].en != ""
	reasons[code].fr != ""
}

_asked := export.cases["a person takes all streams of her device since she held it"].input

test_empty_question_is_not_answered if {
	not export.decision with input as {}
	export.allow == false with input as {}
}

test_question_without_a_part_is_not_answered[part] if {
	some part in (object.keys(_asked) - {"action"})
	not export.decision with input as object.remove(_asked, [part])
}

test_allowed_is_what_the_decision_allows[name] if {
	some name, example in export.cases
	export.allow == example.answer.allow with input as example.input
}
