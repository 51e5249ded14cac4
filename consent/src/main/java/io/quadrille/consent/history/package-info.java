// SPDX-License-Identifier: Apache-2.0
/** What has happened to a consent, in a chain of which nothing can be changed or left out unseen? */
package io.quadrille.consent.history;
