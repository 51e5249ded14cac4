package quadrille.stream_test

import data.quadrille.lib.reasons
import data.quadrille.stream

test_case[name] if {
	some name, example in stream.cases
	stream.decision == example.answer with input as example.input
}

test_every_reason_has_a_sentence_in_both_languages[code] if {
	some example in stream.cases
	some code in example.answer.reasons
	reasons[code].en != ""
	reasons[code].fr != ""
}

_refused contains name if {
	some name, example in stream.cases
	not example.answer.allow
}

test_nothing_comes_with_a_refusal[name] if {
	some name in _refused
	answer := stream.decision with input as stream.cases[name].input
	[answer.consents, answer.filters, answer.masks, answer.obligations] == [[], [], [], []]
}

_asked := stream.cases["a given consent is followed"].input

test_empty_question_is_not_answered if {
	not stream.decision with input as {}
	stream.allow == false with input as {}
}

test_question_without_a_part_is_not_answered[part] if {
	some part in object.keys(_asked)
	not stream.decision with input as object.remove(_asked, [part])
}

test_question_of_another_action_is_not_answered if {
	not stream.decision with input as object.union(_asked, {"action": "read"})
}

test_allowed_is_what_the_decision_allows[name] if {
	some name, example in stream.cases
	stream.allow == example.answer.allow with input as example.input
}
