// The suites run as one test file, because each file would draw the samples and load the web server.
import './forcedFailures.suite';
import './limits.suite';
import './money.suite';
import './results.suite';
import './submissions.suite';
import './swaps.suite';
import './uploads.suite';
import './webhooks.suite';
import './webhooksOnDemand.suite';
