// SPDX-License-Identifier: Apache-2.0
/** What did a person allow? Consent records and what is done to them; what others may know of the rest lies in the packages below. */
package io.quadrille.consent.api;
