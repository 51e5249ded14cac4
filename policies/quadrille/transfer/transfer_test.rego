package quadrille.transfer_test

import data.quadrille.lib.reasons
import data.quadrille.transfer

test_case[name] if {
	some name, example in transfer.cases
	transfer.decision == example.answer with input as example.input
}

test_every_reason_has_a_sentence_in_both_languages[code] if {
	some example in transfer.cases
	some code in example.answer.reasons
	reasons[code].en != ""
	reasons[code].fr != ""
}

_refused contains name if {
	some name, example in transfer.cases
	not example.answer.allow
}

test_nothing_comes_with_a_refusal[name] if {
	some name in _refused
	answer := transfer.decision with input as transfer.cases[name].input
	[answer.consents, answer.filters, answer.masks, answer.obligations] == [[], [], [], []]
}

_asked := transfer.cases["a person sends all streams of her device since she held it"].input

test_empty_question_is_not_answered if {
	not transfer.decision with input as {}
	transfer.allow == false with input as {}
}

test_question_without_a_part_is_not_answered[part] if {
	some part in object.keys(_asked)
	not transfer.decision with input as object.remove(_asked, [part])
}

test_allowed_is_what_the_decision_allows[name] if {
	some name, example in transfer.cases
	transfer.allow == example.answer.allow with input as example.input
}
