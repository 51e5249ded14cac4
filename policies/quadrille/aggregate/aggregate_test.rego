package quadrille.aggregate_test

import data.quadrille.aggregate
import data.quadrille.lib.reasons

test_case[name] if {
	some name, example in aggregate.cases
	aggregate.decision == example.answer with input as example.input
}

test_every_reason_has_a_sentence_in_both_languages[code] if {
	some example in aggregate.cases
	some code in example.answer.reasons
	reasons[code].en != ""
	reasons[code].fr != ""
}

_refused contains name if {
	some name, example in aggregate.cases
	not example.answer.allow
}

test_nothing_comes_with_a_refusal[name] if {
	some name in _refused
	answer := aggregate.decision with input as aggregate.cases[name].input
	[answer.consents, answer.filters, answer.masks, answer.obligations] == [[], [], [], []]
}

_asked := aggregate.cases["a cohort as large as it must be is allowed"].input

test_empty_question_is_not_answered if {
	not aggregate.decision with input as {}
	aggregate.allow == false with input as {}
}

test_question_without_a_part_is_not_answered[part] if {
	some part in object.keys(_asked)
	not aggregate.decision with input as object.remove(_asked, [part])
}

test_question_of_another_action_is_not_answered if {
	not aggregate.decision with input as object.union(_asked, {"action": "read"})
}

test_cohort_that_could_be_one_person_is_not_judged if {
	not aggregate.decision with input as object.union(_asked, {"cohort": {"minimum": 1, "earlier": []}})
}

test_allowed_is_what_the_decision_allows[name] if {
	some name, example in aggregate.cases
	aggregate.allow == example.answer.allow with input as example.input
}
