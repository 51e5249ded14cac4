package quadrille.read_test

import data.quadrille.lib.reasons
import data.quadrille.read

test_case[name] if {
	some name, example in read.cases
	read.decision == example.answer with input as example.input
}

_refused contains name if {
	some name, example in read.cases
	not example.answer.allow
}

test_reasons_are_given_with_every_refusal[name] if {
	some name in _refused
	count(read.decision.reasons) > 0 with input as read.cases[name].input
}

test_no_reason_is_given_with_a_yes[name] if {
	some name in (object.keys(read.cases) - _refused)
	count(read.decision.reasons) == 0 with input as read.cases[name].input
}

test_nothing_comes_with_a_refusal[name] if {
	some name in _refused
	answer := read.decision with input as read.cases[name].input
	[answer.consents, answer.filters, answer.masks, answer.obligations] == [[], [], [], []]
}

test_every_reason_has_a_sentence_in_both_languages[code] if {
	some example in read.cases
	some code in example.answer.reasons
	reasons[code].en != ""
	reasons[code].fr != ""
}

_asked := read.cases["a given consent opens the stream, the device and the window asked for"].input

test_empty_question_is_not_answered if {
	not read.decision with input as {}
	read.allow == false with input as {}
}

test_question_without_a_part_is_not_answered[part] if {
	some part in object.keys(_asked)
	not read.decision with input as object.remove(_asked, [part])
}

test_question_with_a_part_of_another_kind_is_not_answered[part] if {
	some part in object.keys(_asked)
	not read.decision with input as object.union(_asked, {part: true})
}

test_consent_without_a_part_is_not_weighed[part] if {
	consent := _asked.candidates[0]
	some part in object.keys(consent)
	changed := object.union(_asked, {"candidates": [object.remove(consent, [part])]})
	not read.decision with input as changed
}

test_consent_without_a_bound_is_not_weighed[path] if {
	some path in ["data/from", "data/until", "validity/from", "validity/until"]
	not read.decision with input as json.remove(_asked, [concat("/", ["candidates/0", path])])
}

test_fact_without_a_part_is_not_believed[path] if {
	some path in [
		"device",
		"streams",
		"holdings",
		"streams/0/stream",
		"streams/0/category",
		"streams/0/kind",
		"holdings/0/subject",
		"holdings/0/from",
		"holdings/0/until",
	]
	not read.decision with input as json.remove(_asked, [concat("/", ["facts/0", path])])
}

test_setting_without_a_part_is_not_believed[part] if {
	some part in object.keys(_asked.settings)
	not read.decision with input as json.remove(_asked, [concat("/", ["settings", part])])
}

test_setting_of_another_kind_is_not_believed[part] if {
	some part in object.keys(_asked.settings)
	changed := object.union(_asked, {"settings": object.union(_asked.settings, {part: true})})
	not read.decision with input as changed
}

test_mask_that_nobody_knows_is_not_taken_for_none[mask] if {
	some mask in [{"type": "blur", "size": 10}, {"type": "round", "size": 0}, {"type": "round"}, {"size": 10}, {}, null]
	consent := object.union(_asked.candidates[0], {"precision": {"https://w3id.org/dpv/pd#VehicleUsage": mask}})
	not read.decision with input as object.union(_asked, {"candidates": [consent]})
}

test_instant_that_cannot_be_reckoned_with_is_not_judged[instant] if {
	some instant in [0.5, 9007199254740993, -9007199254740993]
	not read.decision with input as object.union(_asked, {"now": instant})
}

test_hours_without_a_part_are_not_believed[part] if {
	hours := {"from": 480, "until": 1080, "minute": 600}
	settings := object.union(_asked.settings, {"hours": hours})
	some part in object.keys(hours)
	changed := object.union(_asked, {"settings": settings})
	read.allow with input as changed
	not read.decision with input as json.remove(changed, [concat("/", ["settings/hours", part])])
}

test_allowed_is_what_the_decision_allows[name] if {
	some name, example in read.cases
	read.allow == example.answer.allow with input as example.input
}
